import { beforeEach, expect, test } from "vitest";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenEnrolment, givenLearner, givenLesson } from "#tests/support/given.ts";
import { DAY, enrolmentOf, givenClass, marksOf, tapAndSave } from "./given-register.ts";

const EARLIER = "2026-02-23";
const NEXT = new Date("2026-03-03T09:00:00Z");

onEachDatabase((db) => {
	let given: Awaited<ReturnType<typeof givenClass>>;
	let earlier: string;
	const mark = (lessonId: string, code: string) =>
		tapAndSave(db(), given.tutor, lessonId, { [given.idOf("Amina")]: code }, { now: NEXT });
	const amina = () => enrolmentOf(db(), given.idOf("Amina"));
	const events = () =>
		db()
			.selectFrom("enrolment_event")
			.where("enrolment_id", "=", given.idOf("Amina"))
			.select(["from_state", "to_state", "person_id"])
			.orderBy("id")
			.execute();
	beforeEach(async () => {
		given = await givenClass(db(), ["Amina"]);
		earlier = (await givenLesson(db(), given.course.id, { local_date: EARLIER })).id;
	});

	test("the first attended mark makes a learner active from the day of that lesson", async () => {
		await mark(given.lesson.id, "late");
		expect(await amina()).toMatchObject({ state: "active", started_on: DAY });
		expect(await events()).toEqual([
			{ from_state: "enrolled", to_state: "active", person_id: given.tutor.id },
		]);
	});

	test("an absence starts nothing", async () => {
		await mark(given.lesson.id, "absent");
		await mark(earlier, "authorised");
		expect(await amina()).toMatchObject({ state: "enrolled", started_on: null });
		expect(await events()).toEqual([]);
	});

	test("a mark in an earlier lesson, made later, moves the start back", async () => {
		await mark(given.lesson.id, "present");
		await mark(earlier, "present");
		expect(await amina()).toMatchObject({ state: "active", started_on: EARLIER });
		expect(await events()).toHaveLength(1);
	});

	test("a start that was wrong moves on to the next lesson she came to", async () => {
		await mark(earlier, "present");
		await mark(given.lesson.id, "left-early");
		await mark(earlier, "absent");
		expect(await amina()).toMatchObject({ state: "active", started_on: DAY });
	});

	test("without an attended mark left she is only enrolled again", async () => {
		await mark(given.lesson.id, "present");
		await mark(given.lesson.id, "absent");
		expect(await amina()).toMatchObject({ state: "enrolled", started_on: null });
		expect(await events()).toMatchObject([
			{ to_state: "active" },
			{ from_state: "active", to_state: "enrolled" },
		]);
	});

	test("two lessons of one class marked at the same moment give the earlier start", async () => {
		await Promise.all([mark(given.lesson.id, "present"), mark(earlier, "present")]);
		expect(await amina()).toMatchObject({ state: "active", started_on: EARLIER });
		expect(await events()).toHaveLength(1);
	});

	test("a correction of somebody who left moves her start and not her state", async () => {
		const learner = await givenLearner(db());
		const left = await givenEnrolment(db(), given.course.id, learner.id, {
			state: "withdrawn",
			started_on: DAY,
			ended_on: DAY,
			withdrawal_reason: "moved",
		});
		await tapAndSave(db(), given.tutor, earlier, { [left.id]: "present" }, { now: NEXT });
		expect(await enrolmentOf(db(), left.id)).toMatchObject({
			state: "withdrawn",
			started_on: EARLIER,
		});
	});

	test.each([
		["her place was given after the lesson", { enrolled_on: "2026-03-03" }],
		["she only waits for a place", { state: "waiting" as const, enrolled_on: null }],
		[
			"she had left before the lesson",
			{ state: "withdrawn" as const, ended_on: EARLIER, withdrawal_reason: "moved" },
		],
	])("nobody is expected when %s", async (_when, facts) => {
		const learner = await givenLearner(db());
		const { id } = await givenEnrolment(db(), given.course.id, learner.id, facts);
		const result = await tapAndSave(db(), given.tutor, given.lesson.id, { [id]: "present" });
		expect(result).toMatchObject({ ok: false, problem: "form" });
		expect(await marksOf(db(), given.lesson.id)).toEqual([]);
	});

	test("nobody on a break is expected, and on her first day back she is", async () => {
		await db()
			.insertInto("enrolment_break")
			.values({
				id: given.idOf("Amina"),
				enrolment_id: given.idOf("Amina"),
				starts_on: EARLIER,
				expected_return: DAY,
				returned_on: DAY,
			})
			.execute();
		expect(await mark(earlier, "present")).toMatchObject({ ok: false });
		expect(await mark(given.lesson.id, "present")).toEqual({ ok: true, saved: 1 });
	});
});
