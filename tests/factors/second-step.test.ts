import { beforeAll, expect, test } from "vitest";
import type { Person } from "#app/access/person.ts";
import { changeAccount } from "#app/administration/account-changes.server.ts";
import { addApp, removeApp } from "#app/factors/app.server.ts";
import { clearFactors, hasFactor, listFactors } from "#app/factors/factors.server.ts";
import { newApp, secretOf } from "#app/factors/new-app.server.ts";
import { makeRecoveryCodes } from "#app/factors/recovery-codes.server.ts";
import { codeAt, stepAt } from "#app/factors/totp.server.ts";
import { readHalf } from "#app/people/half-sign-ins.server.ts";
import { hashPassword } from "#app/people/passwords.server.ts";
import { enterWithCode } from "#app/people/second-step.server.ts";
import { openSession, sessionIdOf } from "#app/people/sessions.server.ts";
import { enter, goOn } from "#app/people/sign-in.server.ts";
import { factorKeysOf } from "#app/server/factor-keys.ts";
import { changeSetting } from "#app/settings/settings.server.ts";
import { newId } from "#db/ids.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson } from "#tests/support/given.ts";
import { DOOR, SECRET, sessionFor } from "#tests/support/sign-in.ts";

const PASSWORD = "river paper seven";
const NOW = new Date("2026-09-07T09:00:00Z");
const keys = factorKeysOf(undefined, SECRET);

let hash = "";
beforeAll(async () => {
	hash = await hashPassword(PASSWORD);
});

const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

function formOf(values: Record<string, string>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(values)) form.set(name, value);
	return form;
}

onEachDatabase((db) => {
	const emailOf = ({ id }: Person) => `${id}@example.test`;

	async function givenTutor(role: "tutor" | "administrator" = "tutor") {
		return givenPerson(db(), role, { password_hash: hash });
	}

	/** With an app whose code of half a minute ago was the first. */
	async function givenApp(person: Person) {
		const sessionId = await sessionFor(db(), emailOf(person), PASSWORD, NOW);
		const { pending } = newApp(keys, { id: person.id, email: emailOf(person) }, NOW);
		const secret = secretOf(keys, person.id, pending, NOW);
		if (!secret) throw new Error("no secret");
		const codeOf = (now: Date, by = 0) => codeAt(secret, stepAt(now) + by);
		const form = formOf({ pending, code: codeOf(NOW, -1) });
		expect(await addApp(db(), keys, { person, sessionId }, form, NOW)).toBeNull();
		return { sessionId, codeOf, form };
	}

	async function halfToken(person: Person, now = NOW): Promise<string> {
		const form = formOf({ email: emailOf(person), password: PASSWORD });
		const entered = await enter(db(), DOOR, form, now);
		if (!entered.ok || entered.value.step !== "second") throw new Error("no second step");
		return entered.value.token;
	}

	async function give(token: string, code: string, now = NOW) {
		const half = await readHalf(db(), SECRET, token, now);
		return enterWithCode(db(), DOOR, { keys, half }, formOf({ code }), now);
	}

	const notesAbout = (person: Person) =>
		db()
			.selectFrom("audit_entry")
			.where("about_ref", "=", person.id)
			.where("kind", "in", ["authenticator", "recovery_code", "passkey"])
			.select(["act", "kind"])
			.orderBy("id")
			.execute();

	test("the password alone opens no session for who has an app, and the code does", async () => {
		const person = await givenTutor();
		const { codeOf } = await givenApp(person);
		const token = await halfToken(person);
		expect(await openSession(db(), sessionIdOf(token, SECRET), NOW)).toBeNull();
		expect(await give(token, "")).toMatchObject({ state: "wrong" });
		const step = await give(token, ` ${codeOf(NOW).slice(0, 3)} ${codeOf(NOW).slice(3)}`);
		expect(step).toMatchObject({ state: "in", entered: { person: { id: person.id } } });
		// The half sign-in is over with it.
		expect(await give(token, codeOf(NOW, 1))).toEqual({ state: "over" });
	});

	test("a code counts once, and none before it counts afterwards", async () => {
		const person = await givenTutor();
		const { codeOf } = await givenApp(person);
		const wrong = { state: "wrong", errors: { code: "factors:errors.codeWrong" } };
		expect(await give(await halfToken(person), codeOf(NOW, -1))).toEqual(wrong);
		expect(await give(await halfToken(person), codeOf(NOW, 1))).toMatchObject({ state: "in" });
		expect(await give(await halfToken(person), codeOf(NOW, 1))).toEqual(wrong);
		expect(await give(await halfToken(person), codeOf(NOW))).toEqual(wrong);
	});

	test("the same code sent from two places at once lets one of them in", async () => {
		const person = await givenTutor();
		const { codeOf } = await givenApp(person);
		const tokens = [await halfToken(person), await halfToken(person)];
		const steps = await Promise.all(tokens.map((token) => give(token, codeOf(NOW))));
		expect(steps.map(({ state }) => state).sort()).toEqual(["in", "wrong"]);
	});

	test("five wrong codes end it, and the right one comes too late", async () => {
		const person = await givenTutor();
		const { codeOf } = await givenApp(person);
		const token = await halfToken(person);
		for (let count = 1; count < 5; count++) {
			expect(await give(token, "no code")).toMatchObject({ state: "wrong" });
		}
		expect(await give(token, "no code")).toEqual({ state: "over" });
		expect(await give(token, codeOf(NOW))).toEqual({ state: "over" });
	});

	test("many guesses at once are no more than five", async () => {
		const person = await givenTutor();
		await givenApp(person);
		const half = await readHalf(db(), SECRET, await halfToken(person), NOW);
		const guess = () => enterWithCode(db(), DOOR, { keys, half }, formOf({ code: "xx" }), NOW);
		const steps = await Promise.all(Array.from({ length: 12 }, guess));
		expect(steps.filter(({ state }) => state === "wrong")).toHaveLength(4);
		const refused = (await notesAbout(person)).filter(({ act }) => act === "refused");
		expect(refused).toHaveLength(5);
	});

	test("ten wrong codes of the app close it for a quarter of an hour, not the paper", async () => {
		const person = await givenTutor();
		const { codeOf } = await givenApp(person);
		const [paper = ""] = (await makeRecoveryCodes(db(), keys, person, NOW)) ?? [];
		const wrong = ["000000", "111111", "222222"].find(
			(code) => ![-1, 0, 1].some((by) => codeOf(NOW, by) === code),
		);
		for (let count = 0; count < 10; count += 2) {
			const token = await halfToken(person);
			await give(token, wrong ?? "");
			await give(token, wrong ?? "");
		}
		const tooMany = { state: "wrong", errors: { code: "factors:errors.tooMany" } };
		expect(await give(await halfToken(person), codeOf(NOW))).toEqual(tooMany);
		expect(await give(await halfToken(person), paper)).toMatchObject({ state: "in" });
		const then = later(16);
		expect(await give(await halfToken(person, then), codeOf(then), then)).toMatchObject({
			state: "in",
		});
	});

	test("five minutes end it, and so does another password", async () => {
		const person = await givenTutor();
		const { codeOf } = await givenApp(person);
		const old = await halfToken(person);
		expect(await give(old, codeOf(later(5)), later(5))).toEqual({ state: "over" });
		const token = await halfToken(person);
		await db()
			.updateTable("person")
			.set({ password_hash: "another" })
			.where("id", "=", person.id)
			.execute();
		expect(await give(token, codeOf(NOW))).toEqual({ state: "over" });
	});

	test("a closed account does not come in by its code", async () => {
		const person = await givenTutor();
		const { codeOf } = await givenApp(person);
		const token = await halfToken(person);
		await db()
			.updateTable("person")
			.set({ disabled_at: NOW.toISOString() })
			.where("id", "=", person.id)
			.execute();
		expect(await give(token, codeOf(NOW))).toEqual({ state: "over" });
	});

	test("ten recovery codes, each good once; new ones end the old", async () => {
		const person = await givenTutor();
		const other = await givenTutor();
		expect(await makeRecoveryCodes(db(), keys, person, NOW)).toBeNull();
		await givenApp(person);
		await givenApp(other);
		const old = (await makeRecoveryCodes(db(), keys, person, NOW)) ?? [];
		const [first = "", second = ""] = old;
		expect(new Set(old).size).toBe(10);
		expect(await give(await halfToken(other), first)).toMatchObject({ state: "wrong" });
		expect(await give(await halfToken(person), first.toLowerCase())).toMatchObject({ state: "in" });
		expect(await give(await halfToken(person), first)).toMatchObject({ state: "wrong" });
		expect((await listFactors(db(), person)).codesLeft).toBe(9);
		await makeRecoveryCodes(db(), keys, person, NOW);
		expect(await give(await halfToken(person), second)).toMatchObject({ state: "wrong" });
		const kept = await db().selectFrom("recovery_code").selectAll().execute();
		expect(JSON.stringify(kept)).not.toContain(second.replaceAll("-", ""));
	});

	test("recovery codes made before a new session secret still open", async () => {
		const person = await givenTutor();
		await givenApp(person);
		const [code = ""] = (await makeRecoveryCodes(db(), keys, person, NOW)) ?? [];
		const newer = factorKeysOf(SECRET, "the session secret that comes after it");
		const half = await readHalf(db(), SECRET, await halfToken(person), NOW);
		const step = await enterWithCode(db(), DOOR, { keys: newer, half }, formOf({ code }), NOW);
		expect(step).toMatchObject({ state: "in" });
	});

	test("an administrator takes it away once, however often the button is pressed", async () => {
		const [ada, tutor] = [await givenTutor("administrator"), await givenTutor()];
		await givenApp(tutor);
		const wanted = { change: "factors", accountId: tutor.id } as const;
		await expect(async () => changeAccount(db(), tutor, wanted, NOW)).rejects.toMatchObject({
			status: 403,
		});
		expect(await hasFactor(db(), tutor.id)).toBe(true);
		for (const by of [ada, ada]) expect(await changeAccount(db(), by, wanted, NOW)).toBeNull();
		expect(await hasFactor(db(), tutor.id)).toBe(false);
		const removed = (await notesAbout(tutor)).filter(({ act }) => act === "removed");
		expect(removed).toHaveLength(3);
	});

	test("an app counts only after its first right code, and a form sent twice adds one", async () => {
		const person = await givenTutor();
		const sessionId = await sessionFor(db(), emailOf(person), PASSWORD, NOW);
		const { pending } = newApp(keys, { id: person.id, email: "" }, NOW);
		const wrong = await addApp(
			db(),
			keys,
			{ person, sessionId },
			formOf({ pending, code: "x" }),
			NOW,
		);
		expect(wrong).toEqual({ code: "factors:errors.sixDigits" });
		expect(await hasFactor(db(), person.id)).toBe(false);
		const { form, sessionId: again } = await givenApp(person);
		expect(await addApp(db(), keys, { person, sessionId: again }, form, NOW)).toBeNull();
		expect(await notesAbout(person)).toEqual([{ act: "added", kind: "authenticator" }]);
	});

	test("the first factor ends her other sessions and keeps this one", async () => {
		const person = await givenTutor();
		const other = await sessionFor(db(), emailOf(person), PASSWORD, NOW);
		const { sessionId } = await givenApp(person);
		expect(await openSession(db(), other, NOW)).toBeNull();
		expect(await openSession(db(), sessionId, NOW)).not.toBeNull();
	});

	test("who must have one and has none is held until she has", async () => {
		const person = await givenTutor("administrator");
		const change = { name: "second-factor.administrator", by: person.id } as const;
		await changeSetting(db(), { ...change, value: "on" }, NOW);
		const before = await sessionFor(db(), emailOf(person), PASSWORD, NOW);
		expect(await openSession(db(), before, NOW)).toMatchObject({ lacksFactor: true });
		const { sessionId } = await givenApp(person);
		expect(await openSession(db(), sessionId, NOW)).toMatchObject({ lacksFactor: false });
		expect(await removeApp(db(), person, NOW)).toBe(false);
		expect(await hasFactor(db(), person.id)).toBe(true);

		const tutor = await givenTutor();
		const hers = await sessionFor(db(), emailOf(tutor), PASSWORD, NOW);
		expect(await openSession(db(), hers, NOW)).toMatchObject({ lacksFactor: false });
		await changeSetting(db(), { ...change, value: "off" }, NOW);
		expect(await openSession(db(), hers, NOW)).toMatchObject({ lacksFactor: false });
		expect(await removeApp(db(), person, NOW)).toBe(true);
	});

	test("what her organisation saw is not asked again", async () => {
		const person = await givenTutor();
		await givenApp(person);
		const proven = { personId: person.id, passwordHash: hash, factor: "organisation" } as const;
		expect(await goOn(db(), DOOR, proven, NOW)).toMatchObject({ step: "in" });
		expect(await goOn(db(), DOOR, { ...proven, factor: null }, NOW)).toMatchObject({
			step: "second",
		});
	});

	test("factors that are lost are taken away, and everybody is signed out", async () => {
		const person = await givenTutor();
		const by = await givenTutor("administrator");
		const { sessionId } = await givenApp(person);
		await makeRecoveryCodes(db(), keys, person, NOW);
		const token = await halfToken(person);
		await db()
			.transaction()
			.execute((trx) => clearFactors(trx, person.id, by.id, NOW));
		expect(await hasFactor(db(), person.id)).toBe(false);
		expect((await listFactors(db(), person)).codesLeft).toBe(0);
		expect(await openSession(db(), sessionId, NOW)).toBeNull();
		expect(await readHalf(db(), SECRET, token, NOW)).toBeNull();
		const removed = (await notesAbout(person)).filter(({ act }) => act === "removed");
		expect(removed).toHaveLength(3);
		expect(await sessionFor(db(), emailOf(person), PASSWORD, NOW)).toEqual(expect.any(String));
	});

	test("a half sign-in that nobody opened does not exist", async () => {
		expect(await readHalf(db(), SECRET, newId(), NOW)).toBeNull();
	});
});
