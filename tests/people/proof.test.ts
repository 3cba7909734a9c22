import { beforeAll, expect, test } from "vitest";
import { isFresh } from "#app/access/fresh.ts";
import { hashPassword } from "#app/people/passwords.server.ts";
import { proveAgain } from "#app/people/proof.server.ts";
import { openSession } from "#app/people/sessions.server.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson } from "#tests/support/given.ts";
import { DOOR, sessionFor } from "#tests/support/sign-in.ts";

const PASSWORD = "river paper seven";
const NOW = new Date("2026-09-07T09:00:00Z");
const LATER = new Date("2026-09-07T09:20:00Z");

let hash = "";
beforeAll(async () => {
	hash = await hashPassword(PASSWORD);
});

function typed(password: string): FormData {
	const form = new FormData();
	form.set("password", password);
	return form;
}

onEachDatabase((db) => {
	async function given() {
		const person = await givenPerson(db(), "evaluator", { password_hash: hash });
		const id = await sessionFor(db(), `${person.id}@example.test`, PASSWORD, NOW);
		return { person, id };
	}

	async function isFreshNow(id: string) {
		const provenAt = (await openSession(db(), id, LATER))?.provenAt ?? null;
		return isFresh({ provenAt, now: LATER });
	}

	test("her password makes this session fresh, and no other", async () => {
		const { person, id } = await given();
		const other = await sessionFor(db(), `${person.id}@example.test`, PASSWORD, NOW);
		expect(await isFreshNow(id)).toBe(false);
		expect(
			await proveAgain(db(), person, { ...DOOR, oldSessionId: id }, typed(PASSWORD), LATER),
		).toBeNull();
		expect(await isFreshNow(id)).toBe(true);
		expect(await isFreshNow(other)).toBe(false);
	});

	test("another password, none, and one far too long prove nothing", async () => {
		const { person, id } = await given();
		const wrong = { password: "people:errors.oldWrong" };
		for (const [password, errors] of [
			["river paper eight", wrong],
			["x".repeat(300), wrong],
			["", { password: "people:errors.passwordMissing" }],
		] as const) {
			expect(
				await proveAgain(db(), person, { ...DOOR, oldSessionId: id }, typed(password), LATER),
			).toEqual(errors);
		}
		expect(await isFreshNow(id)).toBe(false);
	});

	test("nobody proves another's session", async () => {
		const { id } = await given();
		const stranger = await given();
		await proveAgain(db(), stranger.person, { ...DOOR, oldSessionId: id }, typed(PASSWORD), LATER);
		expect(await isFreshNow(id)).toBe(false);
	});
});

test("a proof is fresh for 10 minutes", () => {
	const provenAt = NOW.toISOString();
	const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
	expect(isFresh({ provenAt, now: after(10) })).toBe(true);
	expect(isFresh({ provenAt, now: after(10.1) })).toBe(false);
	expect(isFresh({ provenAt: null, now: NOW })).toBe(false);
});
