import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { Person } from "#app/access/person.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { acceptAsMore, acceptAsNew, openInvitation } from "#app/people/accept.server.ts";
import { workBehindAnswers } from "#app/people/behind-answers.server.ts";
import { forgetWhatIsOver } from "#app/people/forget.server.ts";
import { type Invite, invite } from "#app/people/invitations.server.ts";
import { hashPassword } from "#app/people/passwords.server.ts";
import { openSession } from "#app/people/sessions.server.ts";
import { newId } from "#db/ids.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson, givenProvider } from "#tests/support/given.ts";
import { DOOR, SECRET, sessionFor, tokenFor } from "#tests/support/sign-in.ts";

const PASSWORD = "river paper seven";
const NOW = new Date("2026-09-07T09:00:00Z");
const texts = loadTexts(join(process.cwd(), "locales"));
const post = { texts, publicUrl: "https://esol.example", secret: SECRET };

const after = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

let hash = "";
beforeAll(async () => {
	hash = await hashPassword(PASSWORD);
});

function typed(values: Partial<Record<"name" | "new-password" | "again", string>> = {}): FormData {
	const form = new FormData();
	const all = { name: " Ines  Example ", "new-password": PASSWORD, again: PASSWORD, ...values };
	for (const [name, value] of Object.entries(all)) form.set(name, value);
	return form;
}

onEachDatabase((db) => {
	async function invited(given: Partial<Invite> = {}, at = NOW) {
		const provider = await givenProvider(db(), { name: "Lea Valley Learning" });
		const by = await givenPerson(db(), "coordinator", { provider: provider.id });
		const email = `${newId()}@college.test`;
		const plain = { email, name: "Ines", role: "tutor", providerId: provider.id } as const;
		const asked: Invite = { ...plain, by: by.id, ...given };
		await db()
			.transaction()
			.execute((trx) => invite(trx, asked, at));
		return { email: asked.email, provider, by };
	}

	const lettersTo = (recipient: string) =>
		db()
			.selectFrom("message")
			.where("recipient", "=", recipient)
			.selectAll()
			.orderBy("created_at")
			.orderBy("id")
			.execute();

	async function tokenTo(email: string, at = NOW): Promise<string> {
		await workBehindAnswers(db(), post, at);
		const letter = (await lettersTo(email)).at(-1);
		return /\/invite\/([\w-]{43})$/m.exec(letter?.body ?? "")?.[1] ?? "none";
	}

	const stepOf = async (token: string, person: Person | null = null, at = NOW) =>
		(await openInvitation(db(), { secret: SECRET, token }, person, at))?.step ?? null;

	const accept = (token: string, form = typed(), at = NOW) =>
		acceptAsNew(db(), { door: DOOR, token, language: "pl" }, form, at);

	test("a letter in the chosen language brings a link of 256 bits, and no name", async () => {
		const { email } = await invited({ language: "pl", name: "Buy now https://evil.test" });
		const token = await tokenTo(email);
		expect(token).toHaveLength(43);
		const [letter, ...more] = await lettersTo(email);
		expect(more).toEqual([]);
		expect(letter).toMatchObject({ provider_id: null, language: "pl", kind: "invitation" });
		expect(letter!.subject).toBe(texts("pl").t("people:letter.inviteSubject"));
		expect(letter!.body).toContain(`https://esol.example/pl/invite/${token}\n`);
		expect(letter!.body).toContain("Lea Valley Learning");
		expect(letter!.body).not.toContain("evil");
	});

	test("the table holds the link's hash alone, and another round writes nothing", async () => {
		const { email } = await invited();
		const token = await tokenTo(email);
		const row = await db()
			.selectFrom("invitation")
			.where("email", "=", email)
			.selectAll()
			.executeTakeFirstOrThrow();
		expect(JSON.stringify(row)).not.toContain(token);
		await Promise.all([1, 2].map(() => workBehindAnswers(db(), post, NOW)));
		expect(await lettersTo(email)).toHaveLength(1);
	});

	test("whether the e-mail has an account shows in nothing that is kept", async () => {
		const known = await givenPerson(db(), "evaluator");
		const kept = [];
		for (const email of [`${known.id}@example.test`, `${newId()}@example.test`]) {
			const { by } = await invited({ email });
			const row = await db()
				.selectFrom("invitation")
				.where("email", "=", email)
				.select(["name", "role", "language", "token_hash", "invited_at", "expires_at"])
				.executeTakeFirstOrThrow();
			const notes = await db()
				.selectFrom("audit_entry")
				.where("by_ref", "=", by.id)
				.select(["act", "kind", "fields"])
				.execute();
			kept.push({ row, notes });
		}
		expect(kept[0]).toEqual(kept[1]);
		expect(kept[0]!.notes).toEqual([{ act: "added", kind: "invitation", fields: "" }]);
	});

	test("a new account has the role, the name she typed, and is signed in", async () => {
		const { email, provider } = await invited();
		const token = await tokenTo(email);
		expect(await stepOf(token)).toBe("new");
		const accepted = await accept(token);
		expect(accepted).toMatchObject({
			ok: true,
			value: {
				person: {
					name: "Ines Example",
					language: "pl",
					grants: [{ role: "tutor", providerId: provider.id }],
				},
			},
		});
		expect(await tokenFor(db(), email, PASSWORD, NOW)).not.toBeNull();
		expect(await stepOf(token)).toBe("over");
	});

	test("of two who take the same link at once one is let in", async () => {
		const { email } = await invited();
		const token = await tokenTo(email);
		const both = await Promise.all([accept(token), accept(token)]);
		expect(both.filter((one) => one?.ok)).toHaveLength(1);
		expect(both.filter((one) => one === null)).toHaveLength(1);
	});

	test("a weak password and no name are named, and the link holds", async () => {
		const { email } = await invited();
		const token = await tokenTo(email);
		expect(await accept(token, typed({ name: " ", "new-password": email, again: email }))).toEqual({
			ok: false,
			errors: {
				name: "people:errors.nameMissing",
				"new-password": "people:errors.passwordIsEmail",
			},
		});
		expect(await accept(token, typed({ again: "something else" }))).toEqual({
			ok: false,
			errors: { again: "people:errors.againDifferent" },
		});
		expect(await stepOf(token)).toBe("new");
	});

	test("who has an account signs in and takes the role with it; her other devices are out", async () => {
		const person = await givenPerson(db(), "evaluator", { password_hash: hash });
		const email = `${person.id}@example.test`;
		const { provider } = await invited({ email: email.toUpperCase() });
		const token = await tokenTo(email.toUpperCase());
		const [here, there] = [
			await sessionFor(db(), email, PASSWORD, NOW),
			await sessionFor(db(), email, PASSWORD, NOW),
		];
		expect(await stepOf(token)).toBe("sign-in");
		expect(await accept(token)).toBeNull();
		const stranger = await givenPerson(db(), "evaluator");
		expect(await stepOf(token, stranger)).toBe("other");
		const asked = { door: { ...DOOR, oldSessionId: here }, token };
		expect(await acceptAsMore(db(), asked, stranger, NOW)).toBe(false);
		expect(await stepOf(token, person)).toBe("take");
		expect(await acceptAsMore(db(), asked, person, NOW)).toBe(true);
		expect((await openSession(db(), here, NOW))?.person.grants).toEqual([
			{ role: "evaluator", providerId: "" },
			{ role: "tutor", providerId: provider.id },
		]);
		expect(await openSession(db(), there, NOW)).toBeNull();
		expect(await acceptAsMore(db(), asked, person, NOW)).toBe(false);
	});

	test("a closed account stays closed", async () => {
		const person = await givenPerson(db(), "evaluator", { disabled_at: NOW.toISOString() });
		const email = `${person.id}@example.test`;
		await invited({ email });
		const token = await tokenTo(email);
		expect(await stepOf(token)).toBe("closed");
		expect(await accept(token)).toBeNull();
		expect(await acceptAsMore(db(), { door: DOOR, token }, person, NOW)).toBe(false);
	});

	test("a link is over after 7 days, and invited again it holds 7 more", async () => {
		const { email, provider, by } = await invited();
		const token = await tokenTo(email);
		expect(await stepOf(token, null, after(6.99))).toBe("new");
		expect(await stepOf(token, null, after(7))).toBe("over");
		expect(await accept(token, typed(), after(7))).toBeNull();
		const again = { email, role: "tutor", providerId: provider.id, by: by.id } as const;
		await db()
			.transaction()
			.execute((trx) => invite(trx, { ...again, name: "Ines" }, after(8)));
		expect(await tokenTo(email, after(8))).toBe(token);
		expect(await lettersTo(email)).toHaveLength(2);
		expect(await stepOf(token, null, after(14))).toBe("new");
	});

	test("a token of nothing opens nothing", async () => {
		expect(await stepOf("A".repeat(43))).toBeNull();
		expect(await accept("A".repeat(43))).toBeNull();
	});

	test("who was invited is forgotten 30 days after the link was over", async () => {
		const { email } = await invited();
		const count = async () =>
			(await db().selectFrom("invitation").where("email", "=", email).select("id").execute())
				.length;
		await forgetWhatIsOver(db(), after(36));
		expect(await count()).toBe(1);
		await forgetWhatIsOver(db(), after(38));
		expect(await count()).toBe(0);
	});
});
