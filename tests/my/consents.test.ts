import { beforeEach, expect, test } from "vitest";
import { answerConsent } from "#app/learners/consents.server.ts";
import { listMyConsents, sayConsent } from "#app/my/consents.server.ts";
import { CONSENT_KINDS, CONSENTS } from "#app/my/consents.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenLearner, givenPerson } from "#tests/support/given.ts";

const MONDAY = new Date("2026-03-02T10:00:00Z");
const TUESDAY = new Date("2026-03-03T10:00:00Z");
const WEDNESDAY = new Date("2026-03-04T10:00:00Z");

onEachDatabase((db) => {
	let learnerId: string;
	beforeEach(async () => {
		learnerId = (await givenLearner(db())).id;
	});

	const say = (agrees: boolean, now: Date) =>
		sayConsent(db(), learnerId, { kind: "reminders", agrees, language: "ar" }, now);
	const rows = () =>
		db()
			.selectFrom("consent")
			.where("learner_id", "=", learnerId)
			.selectAll()
			.orderBy("given_at")
			.execute();
	const said = async () =>
		(await listMyConsents(db(), learnerId)).find(({ kind }) => kind === "reminders")?.said;

	test("every kind of consent is asked for, and none is given before she says so", async () => {
		const consents = await listMyConsents(db(), learnerId);
		expect(consents.map(({ kind }) => kind)).toEqual(CONSENT_KINDS);
		expect(consents.every((consent) => consent.said === null)).toBe(true);
	});

	test("a yes is a dated row with the notice and the language, however often it is said", async () => {
		await Promise.all([say(true, MONDAY), say(true, MONDAY)]);
		await say(true, TUESDAY);
		expect(await rows()).toMatchObject([
			{
				kind: "reminders",
				notice_version: CONSENTS.reminders.version,
				language: "ar",
				given_at: MONDAY.toISOString(),
				withdrawn_at: null,
			},
		]);
		expect(await said()).toEqual({ yes: true, day: "2026-03-02" });
	});

	test("a no ends it, keeps the row and its first day, and a new yes is a new row", async () => {
		await say(true, MONDAY);
		await say(false, TUESDAY);
		await say(false, WEDNESDAY);
		expect(await rows()).toMatchObject([{ withdrawn_at: TUESDAY.toISOString() }]);
		expect(await said()).toEqual({ yes: false, day: "2026-03-03" });
		await say(true, WEDNESDAY);
		expect(await rows()).toHaveLength(2);
		expect(await said()).toEqual({ yes: true, day: "2026-03-04" });
	});

	test("a no to one thing leaves the others", async () => {
		await sayConsent(db(), learnerId, { kind: "contact", agrees: true, language: "en" }, MONDAY);
		await say(true, MONDAY);
		await say(false, TUESDAY);
		expect((await rows()).filter(({ withdrawn_at }) => withdrawn_at === null)).toMatchObject([
			{ kind: "contact" },
		]);
	});

	test("who of the staff wrote a yes and a no down is kept, and said without a name", async () => {
		const tutor = await givenPerson(db(), "tutor");
		const told = (agrees: boolean, now: Date) =>
			answerConsent(
				db(),
				{
					...{ learnerId, kind: "reminders", agrees, language: "ar" },
					...{ noticeVersion: "1", recordedBy: tutor.id },
				},
				now,
			);
		await told(true, MONDAY);
		await told(false, TUESDAY);
		await say(true, WEDNESDAY);
		await say(false, WEDNESDAY);
		expect(await rows()).toMatchObject([
			{ recorded_by: tutor.id, withdrawn_by: tutor.id },
			{ recorded_by: null, withdrawn_by: null },
		]);
		const all = await listMyConsents(db(), learnerId);
		const { history } = all.find(({ kind }) => kind === "reminders")!;
		expect(history.map(({ yes, byStaff }) => [yes, byStaff])).toEqual([
			[false, false],
			[true, false],
			[false, true],
			[true, true],
		]);
		expect(JSON.stringify(all)).not.toContain(tutor.name);
	});
});
