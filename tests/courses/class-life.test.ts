import { expect, test } from "vitest";
import { loadAllFacts } from "#app/courses/all-facts.server.ts";
import { cancelClass, copyClass, finishClass } from "#app/courses/class-life.server.ts";
import { rebuildLessons } from "#app/courses/course-lessons.server.ts";
import { openClass } from "#app/courses/desk.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourse, givenPerson, givenProvider } from "#tests/support/given.ts";

const NOW = new Date("2026-10-14T09:40:00Z");
const OVER = new Date("2026-12-14T09:40:00Z");
const TERM = {
	starts_on: "2026-10-05",
	ends_on: "2026-11-09",
	slots: [{ weekday: 1, starts: "10:00", ends: "12:00" }],
};

onEachDatabase((db) => {
	async function given() {
		const { id: provider } = await givenProvider(db());
		const person = await givenPerson(db(), "coordinator", { provider });
		const tutor = await givenPerson(db(), "tutor", { provider });
		const course = await givenCourse(db(), { provider_id: provider, ...TERM, tutors: [tutor] });
		await rebuildLessons(db(), course.id, NOW);
		return {
			person,
			tutor,
			course,
			form: { id: newId(), startsOn: "2027-01-11", leadsThere: true },
		};
	}

	test("a copy is a draft in its new term with all facts, its own lessons and the same tutors", async () => {
		const { person, tutor, course, form } = await given();
		const copied = await Promise.all([
			copyClass(db(), person, course.id, form, NOW),
			copyClass(db(), person, course.id, form, NOW),
		]);
		expect(copied).toEqual([form.id, form.id]);
		const old = await openClass(db(), person, course.id, "en", NOW);
		const copy = await openClass(db(), person, form.id, "en", NOW);
		expect(copy.state).toBe("draft");
		expect(await loadAllFacts(db(), copy)).toEqual({
			...(await loadAllFacts(db(), old)),
			startsOn: "2027-01-11",
			endsOn: "2027-02-15",
			nextCourseId: null,
		});
		expect((await loadAllFacts(db(), old)).nextCourseId).toBe(form.id);
		expect((await lessonsOf(db(), form.id)).map(({ local_date }) => local_date)).toEqual([
			"2027-01-11",
			"2027-01-18",
			"2027-01-25",
			"2027-02-01",
			"2027-02-08",
			"2027-02-15",
		]);
		const tutors = await db()
			.selectFrom("course_tutor")
			.where("course_id", "=", form.id)
			.select("person_id")
			.execute();
		expect(tutors).toEqual([{ person_id: tutor.id }]);
	});

	test("a cancelled class cancels what is to come, with the reason, and leaves what has been", async () => {
		const { person, course } = await given();
		expect(await cancelClass(db(), person, course.id, "too-few", NOW)).toEqual({ ok: true });
		const lessons = await lessonsOf(db(), course.id);
		expect(lessons.map(({ cancelled_reason }) => cancelled_reason)).toEqual([
			null,
			null,
			"too-few",
			"too-few",
			"too-few",
			"too-few",
		]);
		expect(await cancelClass(db(), person, course.id, "venue", NOW)).toEqual({ ok: true });
		expect(await lessonsOf(db(), course.id)).toEqual(lessons);
		expect(await finishClass(db(), person, course.id, OVER)).toMatchObject({ ok: false });
	});

	test("a class finishes when no lesson is to come", async () => {
		const { person, course } = await given();
		expect(await finishClass(db(), person, course.id, NOW)).toEqual({
			ok: false,
			errors: { finish: "timetable:finish.toCome" },
		});
		expect(await finishClass(db(), person, course.id, OVER)).toEqual({ ok: true });
		expect(await finishClass(db(), person, course.id, OVER)).toEqual({ ok: true });
		expect((await openClass(db(), person, course.id, "en", NOW)).state).toBe("finished");
		expect(await cancelClass(db(), person, course.id, "other", OVER)).toEqual({
			ok: false,
			errors: { reason: "timetable:callOff.refused" },
		});
	});

	test("another provider's class is neither copied nor ended", async () => {
		const { course, form } = await given();
		const { person: stranger } = await given();
		for (const attempt of [
			() => copyClass(db(), stranger, course.id, form, NOW),
			() => cancelClass(db(), stranger, course.id, "other", NOW),
			() => finishClass(db(), stranger, course.id, OVER),
		]) {
			await expect(attempt()).rejects.toMatchObject({ status: 404 });
		}
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
