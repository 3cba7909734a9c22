import { beforeAll, expect, test } from "vitest";
import type { Person } from "#app/access/person.ts";
import { changeLanguage, changePassword, openAccount } from "#app/people/account.server.ts";
import { hashPassword } from "#app/people/passwords.server.ts";
import { openSession, sessionIdOf } from "#app/people/sessions.server.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson, givenProvider } from "#tests/support/given.ts";
import { DOOR, SECRET, tokenFor } from "#tests/support/sign-in.ts";

const OLD = "river paper seven";
const NEW = "seven rivers of paper";
const NOW = new Date("2026-09-07T09:00:00Z");

let hash = "";
beforeAll(async () => {
	hash = await hashPassword(OLD);
});

function change(old: string, next: string): FormData {
	const form = new FormData();
	form.set("old-password", old);
	form.set("new-password", next);
	form.set("again", next);
	return form;
}

onEachDatabase((db) => {
	const emailOf = ({ id }: Person) => `${id}@example.test`;

	async function open(person: Person, password: string): Promise<string> {
		const token = await tokenFor(db(), emailOf(person), password, NOW);
		return sessionIdOf(token ?? "none", SECRET);
	}

	test("the account says which role holds for which provider", async () => {
		const provider = await givenProvider(db(), { name: "Lea Valley Learning" });
		const person = await givenPerson(db(), "coordinator", { provider: provider.id });
		expect(await openAccount(db(), person)).toEqual({
			name: person.name,
			email: emailOf(person),
			roles: [{ role: "coordinator", provider: "Lea Valley Learning" }],
			pages: ["/manage", "/manage/learners", "/today"],
		});
	});

	test("a new password ends every other session and keeps this one", async () => {
		const person = await givenPerson(db(), "evaluator", { password_hash: hash });
		const other = await givenPerson(db(), "evaluator", { password_hash: hash });
		const [here, there] = [await open(person, OLD), await open(person, OLD)];
		const hers = await open(other, OLD);

		expect(
			await changePassword(db(), person, { ...DOOR, oldSessionId: here }, change(OLD, NEW), NOW),
		).toMatchObject({
			ok: true,
		});

		expect(await openSession(db(), here, NOW)).not.toBeNull();
		expect(await openSession(db(), there, NOW)).toBeNull();
		expect(await openSession(db(), hers, NOW)).not.toBeNull();
		expect(await tokenFor(db(), emailOf(person), OLD, NOW)).toBeNull();
		expect(await tokenFor(db(), emailOf(person), NEW, NOW)).not.toBeNull();
	});

	test("without the old password nothing changes", async () => {
		const person = await givenPerson(db(), "evaluator", { password_hash: hash });
		const [here, there] = [await open(person, OLD), await open(person, OLD)];
		expect(
			await changePassword(
				db(),
				person,
				{ ...DOOR, oldSessionId: here },
				change("wrong", NEW),
				NOW,
			),
		).toEqual({
			ok: false,
			errors: { "old-password": "people:errors.oldWrong" },
		});
		expect(await openSession(db(), there, NOW)).not.toBeNull();
		expect(await tokenFor(db(), emailOf(person), OLD, NOW)).not.toBeNull();
	});

	test("of two changes at once only one is made", async () => {
		const person = await givenPerson(db(), "evaluator", { password_hash: hash });
		const here = await open(person, OLD);
		const results = await Promise.all([
			changePassword(
				db(),
				person,
				{ ...DOOR, oldSessionId: here },
				change(OLD, "first of the two"),
				NOW,
			),
			changePassword(
				db(),
				person,
				{ ...DOOR, oldSessionId: here },
				change(OLD, "second of the two"),
				NOW,
			),
		]);
		expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
	});

	test("a language is one of ours", async () => {
		const person = await givenPerson(db(), "evaluator");
		const form = new FormData();
		form.set("language", "tlh");
		expect(await changeLanguage(db(), person, form)).toMatchObject({ ok: false });
		form.set("language", "pl");
		expect(await changeLanguage(db(), person, form)).toEqual({ ok: true, value: "pl" });
		const row = await db()
			.selectFrom("person")
			.where("id", "=", person.id)
			.select("language")
			.executeTakeFirstOrThrow();
		expect(row.language).toBe("pl");
	});
});
