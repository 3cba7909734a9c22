import { beforeAll, describe, expect, test } from "vitest";
import type { Person, Role } from "#app/access/person.ts";
import {
	addRole,
	changeAccount,
	closeAccount,
	removeRole,
	reopenAccount,
} from "#app/administration/account-changes.server.ts";
import { ON_PAGE, openAccount, searchAccounts } from "#app/administration/accounts.server.ts";
import { grantOf, grantSlug, isFound, ROLES } from "#app/administration/accounts.ts";
import { openEntries } from "#app/audit/entries.server.ts";
import { readAsked } from "#app/audit/entry-form.ts";
import { hashPassword } from "#app/people/passwords.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { EARLY, givenPerson, givenProvider } from "#tests/support/given.ts";

const NOW = new Date("2026-11-27T10:00:00Z");
const ALL = { words: "", role: null, state: null };

let password_hash = "";
beforeAll(async () => {
	password_hash = await hashPassword("river paper seven");
});

describe("a role in an address", () => {
	test.each(ROLES)("%s is read again as it was written", (role) => {
		const providerId = role === "evaluator" || role === "administrator" ? "" : newId();
		expect(grantOf(grantSlug({ role, providerId }))).toEqual({ role, providerId });
	});

	test.each(["", "tutor", "tutor-", "evaluator-1", "queen", "administrator-x", "-1"])(
		"%j is none",
		(slug) => expect(grantOf(slug)).toBeNull(),
	);
});

describe("an account is found", () => {
	const zofia = {
		name: "Zofia Wójcik",
		email: "zofia@lea.example",
		isClosed: false,
		roles: ["tutor"] satisfies Role[],
	};

	test.each([
		[ALL, true],
		[{ ...ALL, words: "wojcik" }, true],
		[{ ...ALL, words: "LEA zofia" }, true],
		[{ ...ALL, words: "zofia smith" }, false],
		[{ ...ALL, role: "tutor" as const }, true],
		[{ ...ALL, role: "employer" as const }, false],
		[{ ...ALL, state: "open" as const }, true],
		[{ ...ALL, state: "closed" as const }, false],
	])("by %j: %s", (search, found) => expect(isFound(zofia, search)).toBe(found));
});

onEachDatabase((db) => {
	/** She can sign in, and does. */
	async function givenSignedIn(role: Role, provider = ""): Promise<Person> {
		const person = await givenPerson(db(), role, { password_hash, provider });
		const at = { created_at: EARLY, seen_at: EARLY, proven_at: EARLY };
		await db()
			.insertInto("session")
			.values({ id: newId(), person_id: person.id, ...at })
			.execute();
		return person;
	}

	async function rolesOf({ id }: Person): Promise<string[]> {
		return (await openAccount(db(), id)).roles.map(grantSlug);
	}

	async function notesAbout({ id }: Person) {
		const rows = await db()
			.selectFrom("audit_entry")
			.where("about_ref", "=", id)
			.selectAll()
			.orderBy("id")
			.execute();
		return rows.map(({ act, kind, by_ref, fields }) => [act, kind, by_ref, fields]);
	}

	const administrator = { role: "administrator", providerId: "" } as const;

	test("a role comes and goes; each time she is signed out, and it is in the audit", async () => {
		const ada = await givenSignedIn("administrator");
		const provider = await givenProvider(db());
		const tola = await givenSignedIn("tutor", provider.id);
		const grant = { role: "coordinator", providerId: provider.id } as const;
		const change = { accountId: tola.id, grant };

		expect(await addRole(db(), ada, change, NOW)).toBeNull();
		expect(await addRole(db(), ada, change, NOW)).toBeNull();
		expect(await rolesOf(tola)).toEqual([`coordinator-${provider.id}`, `tutor-${provider.id}`]);
		expect((await openAccount(db(), tola.id)).sessions).toBe(0);

		expect(await removeRole(db(), ada, change, NOW)).toBeNull();
		expect(await removeRole(db(), ada, change, NOW)).toBeNull();
		expect(await rolesOf(tola)).toEqual([`tutor-${provider.id}`]);
		expect(await notesAbout(tola)).toEqual([
			["added", "role_grant", ada.id, "coordinator"],
			["removed", "role_grant", ada.id, "coordinator"],
		]);
		expect((await openAccount(db(), ada.id)).sessions).toBe(1);
	});

	test("a role at a provider that is not there is given to nobody", async () => {
		const ada = await givenSignedIn("administrator");
		const { id: accountId } = await givenPerson(db(), "evaluator");
		for (const grant of [
			{ role: "tutor", providerId: newId() },
			{ role: "tutor", providerId: "" },
			{ role: "evaluator", providerId: newId() },
		] as const) {
			const change = addRole(db(), ada, { accountId, grant }, NOW);
			await expect(change).rejects.toMatchObject({ status: 404 });
		}
	});

	test.each(ROLES.filter((role) => role !== "administrator"))(
		"no %s changes accounts",
		async (role) => {
			const person = await givenPerson(db(), role, { provider: newId() });
			const { id: accountId } = await givenPerson(db(), "evaluator");
			const changes = [
				() => addRole(db(), person, { accountId, grant: administrator }, NOW),
				() => removeRole(db(), person, { accountId, grant: administrator }, NOW),
				() => closeAccount(db(), person, { accountId }, NOW),
				() => reopenAccount(db(), person, { accountId }, NOW),
			];
			for (const change of changes)
				expect(change).toThrow(expect.objectContaining({ status: 403 }));
		},
	);

	test("she cannot shut herself out", async () => {
		const ada = await givenSignedIn("administrator");
		await givenSignedIn("administrator");
		const own = { accountId: ada.id };
		expect(await removeRole(db(), ada, { ...own, grant: administrator }, NOW)).toBe("own");
		expect(await closeAccount(db(), ada, own, NOW)).toBe("own");
		expect(await rolesOf(ada)).toEqual(["administrator"]);
		expect((await openAccount(db(), ada.id)).isClosed).toBe(false);
	});

	test("the last administrator stays, and who cannot sign in is none", async () => {
		await removeAllAdministrators(db());
		const ada = await givenSignedIn("administrator");
		const other = await givenSignedIn("administrator");
		const noPassword = await givenPerson(db(), "administrator");
		const closed = await givenPerson(db(), "administrator", { password_hash, disabled_at: EARLY });
		const of = ({ id }: Person) => ({ accountId: id, grant: administrator });

		expect(await removeRole(db(), ada, of(other), NOW)).toBeNull();
		// She is still signed in somewhere, with what she was.
		expect(await removeRole(db(), other, of(ada), NOW)).toBe("last");
		expect(await closeAccount(db(), other, { accountId: ada.id }, NOW)).toBe("last");
		expect(await removeRole(db(), ada, of(noPassword), NOW)).toBeNull();
		expect(await removeRole(db(), ada, of(closed), NOW)).toBeNull();
	});

	test("of two administrators who take away each other's role at once, one stays", async () => {
		for (let round = 0; round < 5; round++) {
			await removeAllAdministrators(db());
			const [one, other] = [
				await givenSignedIn("administrator"),
				await givenSignedIn("administrator"),
			];
			const answers = await Promise.all([
				removeRole(db(), one, { accountId: other.id, grant: administrator }, NOW),
				removeRole(db(), other, { accountId: one.id, grant: administrator }, NOW),
			]);
			expect(answers.toSorted()).toEqual(["last", null].toSorted());
			expect([...(await rolesOf(one)), ...(await rolesOf(other))]).toEqual(["administrator"]);
		}
	});

	test("a closed account is signed out, and open again it has its roles", async () => {
		const ada = await givenSignedIn("administrator");
		const eva = await givenSignedIn("evaluator");
		const account = { accountId: eva.id };
		await changeAccount(db(), ada, { ...account, change: "closure" }, NOW);
		await changeAccount(db(), ada, { ...account, change: "closure" }, NOW);
		expect(await openAccount(db(), eva.id)).toMatchObject({ isClosed: true, sessions: 0 });
		await changeAccount(db(), ada, { ...account, change: "reopening" }, NOW);
		expect(await openAccount(db(), eva.id)).toMatchObject({ isClosed: false });
		expect(await rolesOf(eva)).toEqual(["evaluator"]);
		expect(await notesAbout(eva)).toEqual([
			["changed", "person", ada.id, "disabled_at"],
			["changed", "person", ada.id, "disabled_at"],
		]);
	});

	test("whose password somebody asks anew is in the audit, and by whom", async () => {
		const [ada, eva] = [
			await givenPerson(db(), "administrator"),
			await givenPerson(db(), "evaluator"),
		];
		const reset = { change: "reset", accountId: eva.id } as const;
		await expect(async () => changeAccount(db(), eva, reset, NOW)).rejects.toMatchObject({
			status: 403,
		});
		await changeAccount(db(), ada, reset, NOW);
		expect(await notesAbout(eva)).toEqual([["added", "password_reset", ada.id, ""]]);
		const asked = new URLSearchParams({ person: ada.id });
		const { entries } = await openEntries(db(), readAsked(asked), null);
		expect(entries).toMatchObject([{ account: eva.name, subject: "accounts" }]);
	});

	test("a closed account gets no letter with a link", async () => {
		const [ada, eva] = [
			await givenPerson(db(), "administrator"),
			await givenPerson(db(), "evaluator"),
		];
		for (const change of ["closure", "reset", "reset"] as const)
			expect(await changeAccount(db(), ada, { change, accountId: eva.id }, NOW)).toBeNull();
		expect(await notesAbout(eva)).toEqual([["changed", "person", ada.id, "disabled_at"]]);
	});

	test("accounts come in pages by name, with when each was last seen", async () => {
		const mark = newId().slice(-8);
		const name = (n: number) => `Page ${mark} ${String(n).padStart(3, "0")}`;
		for (let n = ON_PAGE + 1; n > 0; n--) await givenPerson(db(), "evaluator", { name: name(n) });
		const search = { ...ALL, words: mark };
		const first = await searchAccounts(db(), search, 1, "en");
		expect(first).toMatchObject({ count: ON_PAGE + 1, page: 1, pages: 2 });
		expect(first.accounts.map((one) => one.name)).toEqual(
			Array.from({ length: ON_PAGE }, (_, n) => name(n + 1)),
		);
		const second = await searchAccounts(db(), search, 99, "en");
		expect(second).toMatchObject({
			page: 2,
			accounts: [{ name: name(ON_PAGE + 1), lastSeen: null }],
		});
	});

	test("when she last signed in is told by the audit when her sessions are gone", async () => {
		const mark = newId().slice(-8);
		const tola = await givenPerson(db(), "evaluator", { name: mark });
		const entry = { by_ref: tola.id, kind: "person", about_ref: tola.id, fields: "" } as const;
		const rest = { learner_ref: null, provider_ref: null };
		for (const [act, at] of [
			["entered", "2026-11-01T08:00:00.000Z"],
			["entered", "2026-11-20T08:00:00.000Z"],
			["changed", "2026-11-26T08:00:00.000Z"],
		] as const)
			await db()
				.insertInto("audit_entry")
				.values({ id: newId(), at, act, ...entry, ...rest })
				.execute();
		const { accounts } = await searchAccounts(db(), { ...ALL, words: mark }, 1, "en");
		expect(accounts.map((one) => one.lastSeen)).toEqual(["2026-11-20T08:00:00.000Z"]);
	});
});

function removeAllAdministrators(db: Db) {
	return db.deleteFrom("role_grant").where("role", "=", "administrator").execute();
}
