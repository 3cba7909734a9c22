import { beforeAll, expect, test } from "vitest";
import { endDevice, openDevices, signOutEverywhere } from "#app/people/devices.server.ts";
import { openHalf, readHalf } from "#app/people/half-sign-ins.server.ts";
import { hashPassword } from "#app/people/passwords.server.ts";
import { openSession, sessionIdOf } from "#app/people/sessions.server.ts";
import { enter } from "#app/people/sign-in.server.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson } from "#tests/support/given.ts";
import { DOOR, SECRET } from "#tests/support/sign-in.ts";

const PASSWORD = "river paper seven";
const NOW = new Date("2026-09-07T09:00:00Z");
const PHONE = "Mozilla/5.0 (Linux; Android 14) Chrome/140.0 Mobile Safari/537.36";

const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

let hash = "";
beforeAll(async () => {
	hash = await hashPassword(PASSWORD);
});

onEachDatabase((db) => {
	const given = () => givenPerson(db(), "evaluator", { password_hash: hash });

	async function open({ id }: { id: string }, userAgent: string | null, at = NOW) {
		const form = new FormData();
		form.set("email", `${id}@example.test`);
		form.set("password", PASSWORD);
		const entered = await enter(db(), { ...DOOR, userAgent }, form, at);
		if (!entered.ok) throw new Error("not signed in");
		return sessionIdOf(entered.value.token, SECRET);
	}

	test("she sees her own devices, this one first, and none that is over", async () => {
		const person = await given();
		await open(await given(), PHONE);
		await open(person, PHONE);
		const here = await open(person, null, after(10));
		const later = await open(person, PHONE, after(20));
		expect(await openDevices(db(), person, here, after(31))).toEqual([
			{
				id: here,
				browser: "",
				system: "",
				since: after(10).toISOString(),
				lastUsed: after(10).toISOString(),
				isHere: true,
			},
			{
				id: later,
				browser: "Chrome",
				system: "Android",
				since: after(20).toISOString(),
				lastUsed: after(20).toISOString(),
				isHere: false,
			},
		]);
	});

	test("she ends one, twice without harm, and nobody else's", async () => {
		const [person, other] = [await given(), await given()];
		const [here, there] = [await open(person, null), await open(person, PHONE)];
		const theirs = await open(other, PHONE);
		await endDevice(db(), person, there, NOW);
		await endDevice(db(), person, there, NOW);
		await endDevice(db(), person, theirs, NOW);
		expect(await openSession(db(), there, NOW)).toBeNull();
		expect(await openSession(db(), here, NOW)).not.toBeNull();
		expect(await openSession(db(), theirs, NOW)).not.toBeNull();
		await expect(endDevice(db(), person, "nonsense", NOW)).rejects.toMatchObject({ status: 404 });
		const notes = await db()
			.selectFrom("audit_entry")
			.where("by_ref", "=", person.id)
			.where("act", "=", "removed")
			.select(["kind", "about_ref"])
			.execute();
		expect(notes).toEqual([{ kind: "session", about_ref: there }]);
	});

	test("signing out everywhere ends this one too, and leaves others alone", async () => {
		const [person, other] = [await given(), await given()];
		const [here, there] = [await open(person, null), await open(person, PHONE)];
		const theirs = await open(other, PHONE);
		const proven = { personId: person.id, passwordHash: hash };
		const half = await openHalf(db(), SECRET, proven, NOW);
		expect(await readHalf(db(), SECRET, half, NOW)).not.toBeNull();
		await signOutEverywhere(db(), person, NOW);
		// Where the second step was still to come, she begins anew too.
		expect(await readHalf(db(), SECRET, half, NOW)).toBeNull();
		expect(await openSession(db(), here, NOW)).toBeNull();
		expect(await openSession(db(), there, NOW)).toBeNull();
		expect(await openSession(db(), theirs, NOW)).not.toBeNull();
	});
});
