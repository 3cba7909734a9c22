import { beforeAll, expect, test } from "vitest";
import { replacePassword } from "#app/people/account-queries.server.ts";
import { homeOf, pagesOf } from "#app/people/home.ts";
import { hashPassword } from "#app/people/passwords.server.ts";
import { deleteSessionsOf } from "#app/people/people-queries.server.ts";
import { beginSession, openSession, sessionIdOf, signOut } from "#app/people/sessions.server.ts";
import { enter } from "#app/people/sign-in.server.ts";
import { newId } from "#db/ids.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson, givenProvider } from "#tests/support/given.ts";
import { isSomebodyWaiting, until } from "#tests/support/waiting.ts";

const SECRET = "a secret of thirty-two signs or more";
const PASSWORD = "river paper seven";
const NOW = new Date("2026-09-07T09:00:00Z");
const UNKNOWN = { ok: false, errors: { email: "people:errors.unknown" } };

let hash = "";
beforeAll(async () => {
	hash = await hashPassword(PASSWORD);
});

function typed(email: string, password = PASSWORD): FormData {
	const form = new FormData();
	form.set("email", email);
	form.set("password", password);
	return form;
}

function later(minutes: number): Date {
	return new Date(NOW.getTime() + minutes * 60_000);
}

onEachDatabase((db, engine) => {
	async function givenAccount(given: { disabled_at?: string } = {}) {
		const provider = await givenProvider(db());
		const email = `${newId()}@college.test`;
		const person = await givenPerson(db(), "tutor", {
			provider: provider.id,
			email,
			email_folded: email,
			password_hash: hash,
			...given,
		});
		return { person, email };
	}

	async function enterAs(form: FormData, oldSessionId: string | null = null) {
		return enter(db(), { secret: SECRET, oldSessionId }, form, NOW);
	}

	async function tokenOf(email: string) {
		const entered = await enterAs(typed(email));
		if (!entered.ok) throw new Error("not signed in");
		return sessionIdOf(entered.value.token, SECRET);
	}

	test("e-mail and password together open a session", async () => {
		const { person, email } = await givenAccount();
		const entered = await enterAs(typed(` ${email.toUpperCase()} `));
		expect(entered).toMatchObject({ ok: true, value: { person } });
		const id = await tokenOf(email);
		expect((await openSession(db(), id, NOW))?.person).toEqual(person);
		await signOut(db(), id);
		expect(await openSession(db(), id, NOW)).toBeNull();
	});

	test("unknown, wrong, disabled and no password yet all hear the same", async () => {
		const { email } = await givenAccount();
		const disabled = await givenAccount({ disabled_at: NOW.toISOString() });
		const invited = await givenPerson(db(), "tutor", {});
		expect(await enterAs(typed("nobody@college.test"))).toEqual(UNKNOWN);
		expect(await enterAs(typed(email, `${PASSWORD} `))).toEqual(UNKNOWN);
		expect(await enterAs(typed(disabled.email))).toEqual(UNKNOWN);
		expect(await enterAs(typed(`${invited.id}@example.test`))).toEqual(UNKNOWN);
		expect(await enterAs(typed(email, "x".repeat(60_000)))).toEqual(UNKNOWN);
	});

	test("empty fields are named, each with what to do", async () => {
		expect(await enterAs(typed("", ""))).toEqual({
			ok: false,
			errors: { email: "people:errors.emailMissing", password: "people:errors.passwordMissing" },
		});
	});

	test("signing in again ends the session there was before", async () => {
		const { email } = await givenAccount();
		const before = await tokenOf(email);
		await enterAs(typed(email), before);
		expect(await openSession(db(), before, NOW)).toBeNull();
	});

	test("a session begins only while the password that was verified still holds", async () => {
		const { person } = await givenAccount();
		const at = NOW.toISOString();
		const row = { person_id: person.id, created_at: at, seen_at: at, proven_at: at };
		expect(await beginSession(db(), { id: newId(), ...row }, "an older hash")).toBe(false);
		expect(await beginSession(db(), { id: newId(), ...row }, hash)).toBe(true);
	});

	test("a session does not slip in while the password is being changed", async () => {
		const { person } = await givenAccount();
		const at = NOW.toISOString();
		const session = {
			id: newId(),
			person_id: person.id,
			created_at: at,
			seen_at: at,
			proven_at: at,
		};
		let isIn = false;
		const { beginning } = await db()
			.transaction()
			.execute(async (trx) => {
				await replacePassword(trx, person.id, hash, "another hash");
				await deleteSessionsOf(trx, person.id);
				const begun = beginSession(db(), session, hash);
				begun.then((yes) => {
					isIn = yes;
				});
				await until(async () => isIn || engine === "SQLite" || (await isSomebodyWaiting(db())));
				return { beginning: begun };
			});
		expect(await beginning).toBe(false);
		expect(await openSession(db(), session.id, NOW)).toBeNull();
	});

	test("30 idle minutes end a session, and use keeps it", async () => {
		const { email } = await givenAccount();
		const used = await tokenOf(email);
		const idle = await tokenOf(email);
		expect(await openSession(db(), used, later(29))).not.toBeNull();
		expect(await openSession(db(), used, later(58))).not.toBeNull();
		expect(await openSession(db(), idle, later(30))).toBeNull();
		// It stays dead, even for a clock that goes back.
		expect(await openSession(db(), idle, later(1))).toBeNull();
	});

	test("8 hours end a session however busy it was", async () => {
		const { email } = await givenAccount();
		const id = await tokenOf(email);
		for (let minutes = 20; minutes < 480; minutes += 20) {
			expect(await openSession(db(), id, later(minutes)), `${minutes}`).not.toBeNull();
		}
		expect(await openSession(db(), id, later(480))).toBeNull();
	});

	test("an account disabled meanwhile is nobody at once", async () => {
		const { person, email } = await givenAccount();
		const id = await tokenOf(email);
		await db()
			.updateTable("person")
			.set({ disabled_at: NOW.toISOString() })
			.where("id", "=", person.id)
			.execute();
		expect(await openSession(db(), id, NOW)).toBeNull();
	});
});

test("everybody lands where her work begins", () => {
	const as = (...roles: ("tutor" | "coordinator" | "evaluator" | "employer" | "administrator")[]) =>
		homeOf({
			id: "1",
			name: "",
			language: "en",
			grants: roles.map((role) => ({ role, providerId: "" })),
		});
	expect(as("tutor")).toBe("/today");
	expect(as("coordinator")).toBe("/manage");
	expect(as("evaluator")).toBe("/pilots");
	expect(as("coordinator", "tutor")).toBe("/today");
	expect(as("employer")).toBe("/workplace");
	expect(as("administrator")).toBe("/account");
	expect(as()).toBe("/account");
});

test("a page that two roles open is listed once", () => {
	const grants = (["coordinator", "tutor"] as const).map((role) => ({ role, providerId: "" }));
	expect(pagesOf({ id: "1", name: "", language: "en", grants })).toEqual([
		"/today",
		"/manage",
		"/manage/learners",
	]);
});
