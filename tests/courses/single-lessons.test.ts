import { expect, test } from "vitest";
import { rebuildLessons } from "#app/courses/course-lessons.server.ts";
import { openLesson, openLessonList } from "#app/courses/lesson-list.server.ts";
import { addExtraLesson, moveLesson } from "#app/courses/single-lessons.server.ts";
import { cancelLesson, reinstateLesson } from "#app/registers/lesson-changes.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import {
	EARLY,
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenPerson,
	givenProvider,
} from "#tests/support/given.ts";

const NOW = new Date("2026-10-14T09:40:00Z");
const TERM = {
	starts_on: "2026-10-05",
	ends_on: "2026-11-13",
	slots: [{ weekday: 1, starts: "10:00", ends: "12:00" }],
};
const THURSDAY = { day: "2026-10-22", starts: "14:00", ends: "16:00" };
const FOURTH = "2026-10-26T10:00:00.000Z";

onEachDatabase((db) => {
	async function given() {
		const { id } = await givenProvider(db());
		const course = await givenCourse(db(), { provider_id: id, ...TERM });
		await rebuildLessons(db(), course.id, NOW);
		const person = await givenPerson(db(), "coordinator", { provider: id });
		const lessons = await lessonsOf(db(), course.id);
		return { provider: id, course, person, lessons, fourth: lessons[3]! };
	}
	const move = (at: Awaited<ReturnType<typeof given>>, to = THURSDAY, lesson = at.fourth) =>
		moveLesson(
			db(),
			at.person,
			{ courseId: at.course.id, lessonId: lesson.id },
			{ to, reason: "venue", seen: lesson.starts_at },
			NOW,
		);

	test("a moved lesson keeps its id, says where it was, and is not planned a second time", async () => {
		const at = await given();
		expect(await move(at)).toEqual({ ok: true });
		await rebuildLessons(db(), at.course.id, NOW);
		const moved = (await lessonsOf(db(), at.course.id)).find(({ id }) => id === at.fourth.id);
		expect(moved).toMatchObject({
			local_date: "2026-10-22",
			starts_at: "2026-10-22T13:00:00.000Z",
			ends_at: "2026-10-22T15:00:00.000Z",
			moved_from_starts_at: FOURTH,
			moved_at: NOW.toISOString(),
			moved_reason: "venue",
		});
		expect(await lessonsOf(db(), at.course.id)).toHaveLength(6);
		const ids = { courseId: at.course.id, lessonId: at.fourth.id };
		const { lesson } = await openLesson(db(), at.person, ids, "en", NOW);
		expect(lesson.moved).toEqual({ from: FOURTH, reason: "venue" });
	});

	test("the same form sent twice moves once, another's move in between is told", async () => {
		const at = await given();
		await move(at);
		expect(await move(at)).toEqual({ ok: true });
		const other = { ...THURSDAY, day: "2026-10-23" };
		expect(await move(at, other)).toEqual({
			ok: false,
			errors: { day: "timetable:errors.movedMeanwhile" },
		});
	});

	test("moved again it still says where the week had it; moved back it is as it was", async () => {
		const at = await given();
		await move(at);
		const [again] = (await lessonsOf(db(), at.course.id)).filter(({ id }) => id === at.fourth.id);
		await move(at, { ...THURSDAY, day: "2026-10-27" }, again);
		const [third] = (await lessonsOf(db(), at.course.id)).filter(({ id }) => id === at.fourth.id);
		expect(third!.moved_from_starts_at).toBe(FOURTH);
		const back = { day: "2026-10-26", starts: "10:00", ends: "12:00" };
		expect(await move(at, back, third)).toEqual({ ok: true });
		const ids = { courseId: at.course.id, lessonId: at.fourth.id };
		expect((await openLesson(db(), at.person, ids, "en", NOW)).lesson.moved).toBeNull();
	});

	test.each([
		[
			"onto another lesson",
			{ day: "2026-11-02", starts: "11:30", ends: "13:00" },
			"starts",
			"collides",
		],
		["after the last day", { ...THURSDAY, day: "2026-11-14" }, "day", "outside"],
		["before the first day", { ...THURSDAY, day: "2026-10-04" }, "day", "past"],
		["to where it is", { day: "2026-10-26", starts: "10:00", ends: "12:00" }, "day", "same"],
		["to what is over", { ...THURSDAY, day: "2026-10-13" }, "day", "past"],
	])("it is not moved %s", async (_, to, field, error) => {
		const at = await given();
		expect(await move(at, to)).toEqual({
			ok: false,
			errors: { [field]: `timetable:errors.${error}` },
		});
		expect(await lessonsOf(db(), at.course.id)).toEqual(at.lessons);
	});

	test("it is not moved into a closure, nor when it is cancelled or marked", async () => {
		const at = await given();
		const closed = { starts_on: "2026-10-22", ends_on: "2026-10-23", reason: null };
		await db()
			.insertInto("provider_closure")
			.values({ id: newId(), provider_id: at.provider, ...closed })
			.execute();
		expect(await move(at)).toMatchObject({ errors: { day: "timetable:errors.closed" } });
		const free = { ...THURSDAY, day: "2026-10-28" };
		await cancelLesson(db(), at.person, at.fourth.id, "weather", NOW);
		expect(await move(at, free)).toMatchObject({ errors: { day: "timetable:errors.cancelled" } });
		await reinstateLesson(db(), at.person, at.fourth.id, NOW);
		await givenMark(db(), at.course.id, at.lessons[1]!.id, at.person.id);
		expect(await move(at, free, at.lessons[1])).toMatchObject({
			errors: { day: "timetable:errors.marked" },
		});
		expect(await move(at, free)).toEqual({ ok: true });
	});

	test("a lesson that was never taken may be set right afterwards", async () => {
		const at = await given();
		const to = { day: "2026-10-13", starts: "10:00", ends: "12:00" };
		expect(await move(at, to, at.lessons[1])).toEqual({ ok: true });
	});

	test("an extra lesson is there once, and no plan takes it away", async () => {
		const at = await given();
		const add = () => addExtraLesson(db(), at.person, at.course.id, THURSDAY, NOW);
		await Promise.all([add(), add()]);
		await db().deleteFrom("weekly_slot").where("course_id", "=", at.course.id).execute();
		await rebuildLessons(db(), at.course.id, NOW);
		const days = (await lessonsOf(db(), at.course.id)).map(({ local_date }) => local_date);
		expect(days).toEqual(["2026-10-05", "2026-10-12", "2026-10-22"]);
	});

	test("an extra lesson is not put where a cancelled one is kept, or another is", async () => {
		const at = await given();
		const then = { day: "2026-10-26", starts: "10:00", ends: "11:00" };
		const add = () => addExtraLesson(db(), at.person, at.course.id, then, NOW);
		expect(await add()).toMatchObject({ errors: { starts: "timetable:errors.collides" } });
		await cancelLesson(db(), at.person, at.fourth.id, "too-few", NOW);
		expect(await add()).toMatchObject({ errors: { starts: "timetable:errors.cancelledThen" } });
	});

	test("the list shows one month with what became of each lesson", async () => {
		const at = await given();
		await move(at);
		await cancelLesson(db(), at.person, at.lessons[2]!.id, "tutor-ill", NOW);
		const list = await openLessonList(
			db(),
			at.person,
			at.course.id,
			{ language: "en", month: null },
			NOW,
		);
		expect(list.month).toBe("2026-10");
		expect(list.months).toEqual(["2026-10", "2026-11"]);
		expect(list.counts).toEqual({ all: 5, cancelled: 1, moved: 1 });
		expect(list.lessons.map(({ state }) => state)).toEqual([
			"open",
			"open",
			"cancelled",
			"scheduled",
		]);
	});

	test("another provider's lessons do not exist, nor those of another class here", async () => {
		const at = await given();
		const stranger = await given();
		const ids = { courseId: at.course.id, lessonId: at.fourth.id };
		const form = { to: THURSDAY, reason: "other", seen: FOURTH } as const;
		for (const attempt of [
			() => moveLesson(db(), stranger.person, ids, form, NOW),
			() => moveLesson(db(), stranger.person, { ...ids, courseId: stranger.course.id }, form, NOW),
			() => openLesson(db(), stranger.person, { ...ids, courseId: stranger.course.id }, "en", NOW),
			() => addExtraLesson(db(), stranger.person, at.course.id, THURSDAY, NOW),
			() =>
				openLessonList(db(), stranger.person, at.course.id, { language: "en", month: null }, NOW),
		]) {
			await expect(attempt()).rejects.toMatchObject({ status: 404 });
		}
		expect(await lessonsOf(db(), at.course.id)).toEqual(at.lessons);
	});
});

function lessonsOf(db: Db, courseId: string) {
	return db
		.selectFrom("lesson")
		.where("course_id", "=", courseId)
		.selectAll()
		.orderBy("starts_at")
		.execute();
}

async function givenMark(db: Db, courseId: string, lessonId: string, by: string): Promise<void> {
	const learner = await givenLearner(db);
	const enrolment = await givenEnrolment(db, courseId, learner.id);
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
			changed_by: by,
		})
		.execute();
}
