import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Person } from "#app/access/person.ts";
import { workingDaysAfter, workingDaysLeft } from "#app/complaints/clock.ts";
import { complain, openComplaint } from "#app/complaints/complaint.server.ts";
import { type ComplaintForm, parseAnswer, parseComplaint } from "#app/complaints/complaint-form.ts";
import {
	acknowledgeComplaint,
	answerComplaint,
	openDeskComplaint,
	openDeskComplaints,
} from "#app/complaints/desk.server.ts";
import { loadDesk } from "#app/courses/desk-home.server.ts";
import { erasePerson } from "#app/links/erase.server.ts";
import { loadPersonData } from "#app/links/person-data.server.ts";
import { newId } from "#db/ids.ts";
import { type Desk, givenDesk, givenMember, NOW, POST, SECRET } from "#tests/links/given-link.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson } from "#tests/support/given.ts";

describe("the clock", () => {
	test.each([
		// Friday; over Easter with its two holidays; over Christmas.
		["2026-03-06", 2, "2026-03-10"],
		["2026-04-02", 2, "2026-04-08"],
		["2026-12-24", 2, "2026-12-30"],
		["2026-03-02", 20, "2026-03-30"],
	])("%s and %i working days is %s", (day, count, last) => {
		expect(workingDaysAfter(day, count)).toBe(last);
		expect(workingDaysLeft(day, last)).toBe(count);
	});

	test("who counts the days that are left counts the same", () => {
		const day = fc
			.date({ min: new Date("2019-01-01"), max: new Date("2028-06-01"), noInvalidDate: true })
			.map((date) => date.toISOString().slice(0, 10));
		fc.assert(
			fc.property(day, fc.integer({ min: 1, max: 60 }), (from, count) => {
				const last = workingDaysAfter(from, count);
				expect(workingDaysLeft(from, last)).toBe(count);
				expect(workingDaysLeft(last, from)).toBe(-count);
			}),
		);
	});
});

describe("the form", () => {
	const formOf = (fields: Record<string, string>) => {
		const form = new FormData();
		for (const [name, value] of Object.entries(fields)) form.set(name, value);
		return form;
	};

	test("asks what it is about and what happened, and for no name", () => {
		expect(parseComplaint(formOf({}))).toEqual({
			ok: false,
			errors: { about: "privacy:errors.aboutMissing", words: "privacy:errors.wordsMissing" },
		});
		const said = formOf({ about: "class", words: " It is cold. " });
		expect(parseComplaint(said)).toMatchObject({
			ok: true,
			value: { about: "class", words: "It is cold.", contact: null, providerId: null },
		});
	});

	test.each([
		["a@b", "enrolments:errors.emailUnclear"],
		["12", "enrolments:errors.phoneUnclear"],
	])("says what is wrong with %s", (contact, wrong) => {
		const said = formOf({ about: "class", words: "It is cold.", contact });
		expect(parseComplaint(said)).toEqual({ ok: false, errors: { contact: wrong } });
	});

	test("an answer has a result and words", () => {
		expect(parseAnswer(formOf({ outcome: "who knows", answer: " " }))).toEqual({
			ok: false,
			errors: { outcome: "privacy:errors.outcomeMissing", answer: "privacy:errors.answerMissing" },
		});
	});
});

onEachDatabase((db) => {
	let desk: Desk;
	let other: Desk;
	let administrator: Person;
	beforeAll(async () => {
		desk = await givenDesk(db());
		other = await givenDesk(db());
		administrator = await givenPerson(db(), "administrator");
	});

	const form = (given: Partial<ComplaintForm> = {}): ComplaintForm => ({
		...{ key: newId(), about: "class", providerId: desk.providerId },
		...{ words: "The room is cold.", contact: "amina@example.org", ...given },
	});
	const sender = (owner: { learnerId: string; providerId: string } | null = null) =>
		({ language: "ar", secret: SECRET, owner }) as const;
	const send = (given?: Partial<ComplaintForm>) => complain(db(), form(given), sender(), NOW);
	const state = (token: string, now = NOW) => openComplaint(db(), SECRET, token, now);
	const newest = async (person: Person) => (await openDeskComplaints(db(), person, NOW)).at(-1)!;
	const letters = () =>
		db()
			.selectFrom("message")
			.where("kind", "=", "complaint")
			.select(["recipient", "language", "body"])
			.orderBy("created_at")
			.orderBy("key")
			.execute();

	test("sent twice it is one, and its page is opened by nothing else", async () => {
		const twice = form();
		const tokens = [
			await complain(db(), twice, sender(), NOW),
			await complain(db(), twice, sender(), NOW),
		];
		expect(tokens[0]).toBe(tokens[1]);
		expect(await send()).not.toBe(tokens[0]);
		expect(await state(tokens[0]!)).toMatchObject({
			...{ about: "class", words: "The room is cold.", sentOn: "2026-03-02" },
			...{ acknowledgeBy: "2026-03-04", answerBy: "2026-03-30", isLate: false },
		});
		await expect(state("another")).rejects.toMatchObject({ status: 404 });
		expect(await letters()).toEqual([]);
	});

	test("its provider answers it, and others find nothing", async () => {
		await send({ words: "Only for Lea Valley." });
		const { id } = await newest(desk.coordinator);
		for (const stranger of [other.coordinator, administrator]) {
			const ids = (await openDeskComplaints(db(), stranger, NOW)).map((one) => one.id);
			expect(ids).not.toContain(id);
			await expect(openDeskComplaint(db(), stranger, id, NOW)).rejects.toMatchObject({
				status: 404,
			});
			await expect(acknowledgeComplaint(db(), stranger, id, POST, NOW)).rejects.toMatchObject({
				status: 404,
			});
		}
		expect(JSON.stringify(await openDeskComplaints(db(), desk.coordinator, NOW))).not.toContain(
			"Only for Lea Valley.",
		);
	});

	test.each([
		["the site", { about: "site" }],
		["nobody known", { providerId: newId() }],
	] as const)("about %s it goes to the administrators", async (_, given) => {
		await send(given);
		const { id } = await newest(administrator);
		expect(await openDeskComplaint(db(), administrator, id, NOW)).toMatchObject({ provider: null });
		await expect(openDeskComplaint(db(), desk.coordinator, id, NOW)).rejects.toMatchObject({
			status: 404,
		});
	});

	test("each step is taken once, told to her, and noted", async () => {
		const token = await send({ words: "Steps." });
		const rows = await openDeskComplaints(db(), desk.coordinator, NOW);
		const opened = await Promise.all(
			rows.map(({ id }) => openDeskComplaint(db(), desk.coordinator, id, NOW)),
		);
		const { id } = opened.find(({ words }) => words === "Steps.")!;
		const before = (await loadDesk(db(), desk.coordinator, NOW)).complaints;
		await acknowledgeComplaint(db(), desk.coordinator, id, POST, NOW);
		await acknowledgeComplaint(db(), desk.coordinator, id, POST, new Date("2026-03-09T12:00:00Z"));
		expect(await state(token)).toMatchObject({ seenOn: "2026-03-02", answeredOn: null });
		const late = new Date("2026-03-31T09:00:00Z");
		expect(await state(token, late)).toMatchObject({ isLate: true, left: -1 });
		const answer = (outcome: "right" | "not-right", words: string) =>
			answerComplaint(
				db(),
				desk.coordinator,
				id,
				{ form: { outcome, words }, post: POST },
				new Date("2026-03-05T12:00:00Z"),
			);
		await answer("right", "We bring a heater.");
		await answer("not-right", "Too late.");
		expect(await state(token)).toMatchObject({
			...{ outcome: "right", answer: "We bring a heater.", answeredOn: "2026-03-05" },
		});
		expect((await loadDesk(db(), desk.coordinator, NOW)).complaints).toBe(before - 1);
		const noted = await db()
			.selectFrom("audit_entry")
			.where("about_ref", "=", id)
			.select(["act", "fields", "by_ref", "provider_ref"])
			.orderBy("at")
			.execute();
		const by = { by_ref: desk.coordinator.id, provider_ref: desk.providerId };
		expect(noted).toContainEqual({ act: "read", fields: "", ...by });
		expect(noted).toContainEqual({ act: "changed", fields: "acknowledged_at", ...by });
		expect(noted).toContainEqual({ act: "changed", fields: "outcome,answer_words", ...by });
		const written = await letters();
		expect(written).toHaveLength(2);
		for (const { recipient, language, body } of written) {
			expect([recipient, language]).toEqual(["amina@example.org", "ar"]);
			expect(body).toContain(`/ar/complaints/${token}`);
			expect(body).not.toContain("heater");
		}
	});

	test("from her own page it is in her data, and goes with her", async () => {
		const { learner } = await givenMember(db(), desk);
		const owner = { learnerId: learner.id, providerId: desk.providerId };
		const mine = form({ words: "My own complaint.", contact: null, providerId: other.providerId });
		const token = await complain(db(), mine, sender(owner), NOW);
		expect((await openDeskComplaints(db(), other.coordinator, NOW)).length).toBe(0);
		const data = JSON.stringify(await loadPersonData(db(), { ...owner, opened: false }));
		expect(data).toContain("My own complaint.");
		await db()
			.transaction()
			.execute((trx) => erasePerson(trx, { ...owner, personId: desk.coordinator.id }, NOW));
		await expect(state(token)).rejects.toMatchObject({ status: 404 });
	});
});
