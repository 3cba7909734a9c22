import { addDays, londonDate, londonTime, toInstant } from "#app/i18n/london-time.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { personId } from "./people.ts";

const HALF_HOUR = 1_800_000;

/** Whatever the hour and the day of the week, the demo's two tutors have a lesson to mark. */
export async function ensureLessonsToday(db: Db, now: Date): Promise<void> {
	for (const email of ["tutor@demo.test", "tutor2@demo.test"]) {
		const courses = await listCoursesOf(db, personId(email));
		const today = londonDate(now);
		if (courses.length === 0 || (await hasLessonOpen(db, courses, now))) continue;
		await addLesson(db, courses[0]!, today, now);
	}
}

async function listCoursesOf(db: Db, tutorId: string): Promise<string[]> {
	const rows = await db
		.selectFrom("course_tutor")
		.innerJoin("course", "course.id", "course_tutor.course_id")
		.where("course_tutor.person_id", "=", tutorId)
		.where("course.state", "=", "published")
		.select("course.id")
		.orderBy("course.slug")
		.execute();
	return rows.map(({ id }) => id);
}

/** Open is from half an hour before its start. */
async function hasLessonOpen(db: Db, courses: readonly string[], now: Date): Promise<boolean> {
	const soon = new Date(now.getTime() + HALF_HOUR).toISOString();
	const row = await db
		.selectFrom("lesson")
		.leftJoin("register", "register.lesson_id", "lesson.id")
		.where("lesson.course_id", "in", courses)
		.where("lesson.local_date", "=", londonDate(now))
		.where("lesson.starts_at", "<=", soon)
		.where("lesson.cancelled_at", "is", null)
		.where("register.submitted_at", "is", null)
		.select("lesson.id")
		.executeTakeFirst();
	return row !== undefined;
}

/** It began at the last half hour; near midnight it ends on the next day. */
async function addLesson(db: Db, courseId: string, today: string, now: Date): Promise<void> {
	const [hour, minute] = londonTime(now).split(":").map(Number);
	const begins = `${String(hour).padStart(2, "0")}:${minute! < 30 ? "00" : "30"}`;
	const startsAt = toInstant(today, begins);
	const endsAt = new Date(Date.parse(startsAt) + 4 * HALF_HOUR).toISOString();
	await db
		.insertInto("lesson")
		.values({
			id: newId(),
			course_id: courseId,
			local_date: today,
			starts_at: startsAt,
			ends_at: endsAt,
			cancelled_at: null,
			cancelled_reason: null,
		})
		.onConflict((conflict) => conflict.columns(["course_id", "starts_at"]).doNothing())
		.execute();
	await db
		.updateTable("course")
		.set({ ends_on: addDays(today, 28) })
		.where("id", "=", courseId)
		.where("ends_on", "<", today)
		.execute();
}
