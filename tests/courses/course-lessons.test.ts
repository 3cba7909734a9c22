import { expect, test } from "vitest";
import { planLessons, rebuildLessons } from "#app/courses/course-lessons.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import {
	EARLY,
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenLesson,
	givenPerson,
	givenProvider,
} from "#tests/support/given.ts";

const BEFORE = new Date("2026-01-01T12:00:00Z");
const MONDAY = { weekday: 1, starts: "10:00", ends: "12:00" };
const TERM = { starts_on: "2026-01-12", ends_on: "2026-02-06" };
const MONDAYS = ["2026-01-12", "2026-01-19", "2026-01-26", "2026-02-02"];
const WEDNESDAYS = ["2026-01-14", "2026-01-21", "2026-01-28", "2026-02-04"];

onEachDatabase((db) => {
	test("a class gets a lesson for every week of its term", async () => {
		const course = await givenClass(db(), [MONDAY]);
		await rebuildLessons(db(), course.id, BEFORE);
		expect(await datesOf(db(), course.id)).toEqual(MONDAYS);
	});

	test("a class that began before it was written down has its past lessons as well", async () => {
		const course = await givenClass(db(), [MONDAY]);
		await rebuildLessons(db(), course.id, new Date("2026-01-27T12:00:00Z"));
		expect(await datesOf(db(), course.id)).toEqual(MONDAYS);
	});

	test("building again leaves every lesson the one it was", async () => {
		const course = await givenClass(db(), [MONDAY]);
		await rebuildLessons(db(), course.id, BEFORE);
		const first = await lessonsOf(db(), course.id);
		await rebuildLessons(db(), course.id, new Date("2026-01-20T12:00:00Z"));
		expect(await lessonsOf(db(), course.id)).toEqual(first);
	});

	test("another weekday moves what is to come and leaves what has been", async () => {
		const course = await givenClass(db(), [MONDAY]);
		await rebuildLessons(db(), course.id, BEFORE);
		await db()
			.updateTable("weekly_slot")
			.set({ weekday: 3 })
			.where("course_id", "=", course.id)
			.execute();
		await rebuildLessons(db(), course.id, new Date("2026-01-20T12:00:00Z"));
		expect(await datesOf(db(), course.id)).toEqual([
			"2026-01-12",
			"2026-01-19",
			...WEDNESDAYS.slice(1),
		]);
	});

	test("another end of the lesson keeps the lesson", async () => {
		const course = await givenClass(db(), [MONDAY]);
		await rebuildLessons(db(), course.id, BEFORE);
		const before = await lessonsOf(db(), course.id);
		await db()
			.updateTable("weekly_slot")
			.set({ ends: "12:30" })
			.where("course_id", "=", course.id)
			.execute();
		await rebuildLessons(db(), course.id, new Date("2026-01-20T12:00:00Z"));
		const after = await lessonsOf(db(), course.id);
		expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
		expect(after.map(({ ends_at }) => ends_at.slice(11, 16))).toEqual([
			"12:00",
			"12:00",
			"12:30",
			"12:30",
		]);
	});

	test("a lesson that is marked, opened or cancelled is never taken away", async () => {
		const course = await givenClass(db(), [MONDAY]);
		await rebuildLessons(db(), course.id, BEFORE);
		const [marked, opened, cancelled] = await lessonsOf(db(), course.id);
		await givenMark(db(), course.id, marked!.id);
		await db()
			.insertInto("register")
			.values({ ...noRegister, lesson_id: opened!.id })
			.execute();
		await db()
			.updateTable("lesson")
			.set({ cancelled_at: EARLY, cancelled_reason: "weather" })
			.where("id", "=", cancelled!.id)
			.execute();
		await db().deleteFrom("weekly_slot").where("course_id", "=", course.id).execute();
		await rebuildLessons(db(), course.id, BEFORE);
		expect(await datesOf(db(), course.id)).toEqual(MONDAYS.slice(0, 3));
	});

	test("a lesson that has a note or a walk-in stays, one that is only covered goes", async () => {
		const course = await givenClass(db(), [MONDAY]);
		await rebuildLessons(db(), course.id, BEFORE);
		const [noted, walked, covered] = await lessonsOf(db(), course.id);
		const { id: personId } = await givenPerson(db(), "tutor", { provider: course.provider_id });
		const by = { changed_at: EARLY, changed_by: personId };
		await db()
			.insertInto("lesson_note")
			.values({ lesson_id: noted!.id, text: "Shopping words", version: 1, ...by })
			.execute();
		await db()
			.insertInto("walk_in")
			.values({ id: "w", lesson_id: walked!.id, ...aWalkIn, added_by: personId })
			.execute();
		await db()
			.insertInto("lesson_cover")
			.values({ lesson_id: covered!.id, person_id: personId, asked_by: personId, at: EARLY })
			.execute();
		await db().deleteFrom("weekly_slot").where("course_id", "=", course.id).execute();
		await rebuildLessons(db(), course.id, BEFORE);
		expect(await datesOf(db(), course.id)).toEqual(MONDAYS.slice(0, 2));
	});

	test("a lesson somebody cannot come to stays, and moves within its day", async () => {
		const course = await givenClass(db(), [MONDAY]);
		await rebuildLessons(db(), course.id, BEFORE);
		const [first] = await lessonsOf(db(), course.id);
		await givenApology(db(), course.id, first!.id);
		await setSlot(db(), course.id, { starts: "14:00", ends: "16:00" });
		await rebuildLessons(db(), course.id, BEFORE);
		const later = await lessonsOf(db(), course.id);
		expect(later.map(({ starts_at }) => starts_at.slice(11, 16))).toEqual(Array(4).fill("14:00"));
		expect(later[0]!.id).toBe(first!.id);
		await setSlot(db(), course.id, { weekday: 3 });
		await rebuildLessons(db(), course.id, BEFORE);
		expect(await datesOf(db(), course.id)).toEqual(["2026-01-12", ...WEDNESDAYS]);
	});

	test("a lesson moved singly is not brought a second time, an extra one stays", async () => {
		const course = await givenClass(db(), [MONDAY]);
		await rebuildLessons(db(), course.id, BEFORE);
		const [first] = await lessonsOf(db(), course.id);
		await db()
			.updateTable("lesson")
			.set({
				local_date: "2026-01-15",
				starts_at: "2026-01-15T10:00:00.000Z",
				ends_at: "2026-01-15T12:00:00.000Z",
				moved_from_starts_at: first!.starts_at,
				moved_at: EARLY,
				moved_reason: "venue",
			})
			.where("id", "=", first!.id)
			.execute();
		await givenLesson(db(), course.id, { local_date: "2026-01-17", extra: 1 });
		await rebuildLessons(db(), course.id, BEFORE);
		expect(await datesOf(db(), course.id)).toEqual([
			"2026-01-15",
			"2026-01-17",
			...MONDAYS.slice(1),
		]);
	});

	test("what would change is told and not done", async () => {
		const course = await givenClass(db(), [MONDAY]);
		await rebuildLessons(db(), course.id, BEFORE);
		const before = await lessonsOf(db(), course.id);
		const facts = { slots: [{ ...MONDAY, weekday: 3 }], closures: [] };
		const plan = await planLessons(db(), course.id, facts, BEFORE);
		expect(plan.add.map(({ localDate }) => localDate)).toEqual(WEDNESDAYS);
		expect(plan.remove).toEqual(before.map(({ id }) => id));
		expect(await lessonsOf(db(), course.id)).toEqual(before);
	});

	test("the database refuses a move without its reason", async () => {
		const course = await givenClass(db(), [MONDAY]);
		const { id } = await givenLesson(db(), course.id, { local_date: "2026-01-17" });
		const half = db().updateTable("lesson").set({ moved_at: EARLY }).where("id", "=", id);
		await expect(half.execute()).rejects.toThrow();
	});

	test("a class without dates has no lessons", async () => {
		const course = await givenClass(db(), [MONDAY]);
		await rebuildLessons(db(), course.id, BEFORE);
		await db().updateTable("course").set({ ends_on: null }).where("id", "=", course.id).execute();
		await rebuildLessons(db(), course.id, BEFORE);
		expect(await datesOf(db(), course.id)).toEqual([]);
	});

	test("a slot written twice is one lesson", async () => {
		const course = await givenClass(db(), [MONDAY, MONDAY]);
		await rebuildLessons(db(), course.id, BEFORE);
		expect(await datesOf(db(), course.id)).toEqual(MONDAYS);
	});
});

const noRegister = {
	opened_at: EARLY,
	submitted_at: null,
	submitted_by: null,
	reopened_at: null,
	reopened_by: null,
	reopen_reason: null,
	taken_on: null,
};

const aWalkIn = { name: "Hana", name_folded: "hana", code: "present", added_at: EARLY } as const;

async function givenClass(db: Db, slots: readonly (typeof MONDAY)[]) {
	const provider = await givenProvider(db);
	return givenCourse(db, { provider_id: provider.id, ...TERM, slots });
}

async function givenMark(db: Db, courseId: string, lessonId: string): Promise<void> {
	const learner = await givenLearner(db);
	const enrolment = await givenEnrolment(db, courseId, learner.id);
	const tutor = await givenPerson(db, "tutor");
	await db
		.insertInto("mark")
		.values({
			id: newId(),
			lesson_id: lessonId,
			enrolment_id: enrolment.id,
			code: "present",
			late_minutes: 0,
			left_early_minutes: 0,
			version: 1,
			changed_at: EARLY,
			changed_by: tutor.id,
		})
		.execute();
}

async function givenApology(db: Db, courseId: string, lessonId: string): Promise<void> {
	const learner = await givenLearner(db);
	const { id } = await givenEnrolment(db, courseId, learner.id);
	const said = { id: newId(), lesson_id: lessonId, enrolment_id: id, said_at: EARLY };
	await db
		.insertInto("apology")
		.values({ ...said, said_by: null, reason: null })
		.execute();
}

function setSlot(db: Db, courseId: string, slot: Partial<typeof MONDAY>) {
	return db.updateTable("weekly_slot").set(slot).where("course_id", "=", courseId).execute();
}

function lessonsOf(db: Db, courseId: string) {
	return db
		.selectFrom("lesson")
		.where("course_id", "=", courseId)
		.selectAll()
		.orderBy("starts_at")
		.execute();
}

async function datesOf(db: Db, courseId: string): Promise<string[]> {
	return (await lessonsOf(db, courseId)).map((lesson) => lesson.local_date);
}
