import { expect, test } from "vitest";
import type { Person } from "#app/access/person.ts";
import { newChallenge } from "#app/factors/challenges.server.ts";
import { listFactors } from "#app/factors/factors.server.ts";
import {
	addPasskey,
	askForNew,
	openPasskey,
	removePasskey,
	renamePasskey,
} from "#app/factors/passkeys.server.ts";
import { askForKnown, BY_NOBODY } from "#app/factors/read-passkey.server.ts";
import { siteOf } from "#app/factors/verify.server.ts";
import { openHalf, readHalf } from "#app/people/half-sign-ins.server.ts";
import { enterWithPasskey } from "#app/people/second-step.server.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson } from "#tests/support/given.ts";
import { DOOR, SECRET } from "#tests/support/sign-in.ts";
import { type SoftDevice, softDevice } from "#tests/support/soft-device.ts";

const NOW = new Date("2026-09-07T09:00:00Z");
const LATER = new Date("2026-09-07T09:05:00Z");
const SITE = siteOf("https://esol.example.org");
const WRONG = { state: "wrong", errors: { code: "factors:errors.passkeyUnknown" } };
const NOT_ADDED = { name: "factors:errors.passkeyNotAdded" };

function formOf(credential: string, name = "Phone"): FormData {
	const form = new FormData();
	form.set("credential", credential);
	form.set("name", name);
	return form;
}

onEachDatabase((db) => {
	const askNew = async (person: Person, sessionId: string) => {
		const asked = { person, sessionId, email: "maya@college.test" };
		return (await askForNew(db(), SITE, asked, NOW)).challenge;
	};

	async function givenPasskey(person: Person, device: SoftDevice = softDevice()) {
		const sessionId = `session of ${person.id}`;
		const challenge = await askNew(person, sessionId);
		const form = formOf(device.add({ challenge, ...SITE }));
		expect(await addPasskey(db(), SITE, { person, sessionId }, form, NOW)).toBeNull();
		return device;
	}

	const askedByNobody = async () => (await askForKnown(db(), SITE, BY_NOBODY, NOW)).challenge;

	const enter = (credential: string, now = NOW) =>
		enterWithPasskey(db(), DOOR, { site: SITE, half: null }, formOf(credential), now);

	async function givenHalf(person: Person) {
		const proven = { personId: person.id, passwordHash: null };
		const half = await readHalf(db(), SECRET, await openHalf(db(), SECRET, proven, NOW), NOW);
		if (!half) throw new Error("no half sign-in");
		return half;
	}

	test("a passkey that was unlocked comes in without a password", async () => {
		const person = await givenPerson(db(), "tutor");
		const device = await givenPasskey(person);
		const answer = { challenge: await askedByNobody(), ...SITE };
		const step = await enter(device.prove(answer, { userHandle: person.id }));
		expect(step).toMatchObject({ state: "in", entered: { person: { id: person.id } } });
		const session = await db()
			.selectFrom("session")
			.where("person_id", "=", person.id)
			.select("factor")
			.executeTakeFirstOrThrow();
		expect(session.factor).toBe("passkey");
	});

	test("an answer counts once and for five minutes", async () => {
		const device = await givenPasskey(await givenPerson(db(), "tutor"));
		const answer = device.prove({ challenge: await askedByNobody(), ...SITE });
		expect(await enter(answer)).toMatchObject({ state: "in" });
		expect(await enter(answer)).toEqual(WRONG);
		const late = device.prove({ challenge: await askedByNobody(), ...SITE });
		expect(await enter(late, LATER)).toEqual(WRONG);
	});

	test("another site, a challenge of nobody and a locked device are refused", async () => {
		const device = await givenPasskey(await givenPerson(db(), "tutor"));
		const of = async (given: Partial<typeof SITE>) => ({
			challenge: await askedByNobody(),
			...SITE,
			...given,
		});
		expect(await enter(device.prove(await of({ origin: "https://evil.example" })))).toEqual(WRONG);
		expect(await enter(device.prove(await of({ rpId: "evil.example" })))).toEqual(WRONG);
		expect(await enter(device.prove({ challenge: "made-up", ...SITE }))).toEqual(WRONG);
		expect(await enter(device.prove(await of({}), { isVerified: false }))).toEqual(WRONG);
		expect(await enter(device.prove(await of({}), { userHandle: "another" }))).toEqual(WRONG);
		expect(await enter(softDevice().prove(await of({})))).toEqual(WRONG);
		for (const text of ["", "{}", "[]", "null", "not json", "{".repeat(20_000)]) {
			expect(await enter(text), text.slice(0, 9)).toEqual(WRONG);
		}
	});

	test("a counter that goes back is a copy, and is refused", async () => {
		const device = await givenPasskey(await givenPerson(db(), "tutor"));
		const used = async (counter: number) =>
			enter(device.prove({ challenge: await askedByNobody(), ...SITE }, { counter }));
		expect(await used(5)).toMatchObject({ state: "in" });
		expect(await used(5)).toEqual(WRONG);
		expect(await used(4)).toEqual(WRONG);
		expect(await used(6)).toMatchObject({ state: "in" });
	});

	test("in the second step only her own passkey answers, to her own challenge", async () => {
		const her = await givenPerson(db(), "tutor");
		const other = await givenPerson(db(), "tutor");
		const [hers, others] = [await givenPasskey(her), await givenPasskey(other)];
		const half = await givenHalf(her);
		const asked = { boundTo: half.id, personId: her.id };
		const answerOf = async (device: SoftDevice) => {
			const { challenge } = await askForKnown(db(), SITE, asked, NOW);
			const form = formOf(device.prove({ challenge, ...SITE }));
			return enterWithPasskey(db(), DOOR, { site: SITE, half }, form, NOW);
		};
		expect(await answerOf(others)).toEqual(WRONG);
		const elsewhere = formOf(hers.prove({ challenge: await askedByNobody(), ...SITE }));
		expect(await enterWithPasskey(db(), DOOR, { site: SITE, half }, elsewhere, NOW)).toEqual(WRONG);
		expect(await answerOf(hers)).toMatchObject({
			state: "in",
			entered: { person: { id: her.id } },
		});
		expect((await askForKnown(db(), SITE, asked, NOW)).allowCredentials).toHaveLength(1);
	});

	test("the passkey of a closed account opens nothing", async () => {
		const person = await givenPerson(db(), "tutor");
		const device = await givenPasskey(person);
		await db()
			.updateTable("person")
			.set({ disabled_at: NOW.toISOString() })
			.where("id", "=", person.id)
			.execute();
		const answer = device.prove({ challenge: await askedByNobody(), ...SITE });
		expect(await enter(answer)).toEqual(WRONG);
	});

	test("a passkey is added in the session that asked, unlocked, from this site, once", async () => {
		const person = await givenPerson(db(), "tutor");
		const here = { person, sessionId: "here" };
		const device = softDevice();
		const add = async (given: Partial<typeof SITE>, isVerified = true, where = here) => {
			const challenge = await askNew(person, "here");
			const form = formOf(device.add({ challenge, ...SITE, ...given }, isVerified));
			return addPasskey(db(), SITE, where, form, NOW);
		};
		expect(await add({ origin: "https://evil.example" })).toEqual(NOT_ADDED);
		expect(await add({ rpId: "evil.example" })).toEqual(NOT_ADDED);
		expect(await add({}, false)).toEqual(NOT_ADDED);
		expect(await add({}, true, { person, sessionId: "elsewhere" })).toEqual(NOT_ADDED);
		const prove = (await newChallenge(db(), "prove", "here", NOW)).toString("base64url");
		const wrongPurpose = formOf(device.add({ challenge: prove, ...SITE }));
		expect(await addPasskey(db(), SITE, here, wrongPurpose, NOW)).toEqual(NOT_ADDED);
		expect(await add({})).toBeNull();
		expect(await add({})).toEqual(NOT_ADDED);
		expect((await listFactors(db(), person)).passkeys).toHaveLength(1);
	});

	test("a device that is somebody's is not taken for another", async () => {
		const device = await givenPasskey(await givenPerson(db(), "tutor"));
		const other = await givenPerson(db(), "tutor");
		const challenge = await askNew(other, "session");
		const form = formOf(device.add({ challenge, ...SITE }));
		const herself = { person: other, sessionId: "session" };
		expect(await addPasskey(db(), SITE, herself, form, NOW)).toEqual(NOT_ADDED);
	});

	test("she names and removes her own; another's does not exist", async () => {
		const person = await givenPerson(db(), "tutor");
		const other = await givenPerson(db(), "tutor");
		await givenPasskey(person);
		const [passkey] = (await listFactors(db(), person)).passkeys;
		const id = passkey?.id ?? "";
		expect(await renamePasskey(db(), person, id, formOf("", " "), NOW)).toEqual({
			name: "factors:errors.nameMissing",
		});
		expect(await renamePasskey(db(), person, id, formOf("", "Work phone"), NOW)).toBeNull();
		expect((await openPasskey(db(), person, id)).name).toBe("Work phone");
		await expect(openPasskey(db(), other, id)).rejects.toMatchObject({ status: 404 });
		await expect(removePasskey(db(), other, id, NOW)).rejects.toMatchObject({ status: 404 });
		expect(await removePasskey(db(), person, id, NOW)).toBe(true);
		expect((await listFactors(db(), person)).passkeys).toEqual([]);
		const acts = await db()
			.selectFrom("audit_entry")
			.where("about_ref", "=", id)
			.select("act")
			.orderBy("id")
			.execute();
		expect(acts.map(({ act }) => act)).toEqual(["added", "changed", "removed"]);
	});
});
