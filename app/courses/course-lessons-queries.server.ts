import type { Insertable } from "kysely";
import type { Db } from "#db/open.ts";
import type { LessonTable } from "#db/tables/courses.ts";

export function findTerm(db: Db, courseId: string) {
	return db
		.selectFrom("course")
		.where("id", "=", courseId)
		.select(["starts_on", "ends_on"])
		.executeTakeFirst();
}

export function listSlots(db: Db, courseId: string) {
	return db
		.selectFrom("weekly_slot")
		.where("course_id", "=", courseId)
		.select(["weekday", "starts", "ends"])
		.orderBy("weekday")
		.orderBy("starts")
		.orderBy("id")
		.execute();
}

/** Days on which the provider of the class is shut. */
export function listClosuresOf(db: Db, courseId: string) {
	return db
		.selectFrom("provider_closure")
		.innerJoin("course", "course.provider_id", "provider_closure.provider_id")
		.where("course.id", "=", courseId)
		.select(["provider_closure.starts_on as from", "provider_closure.ends_on as to"])
		.orderBy("provider_closure.starts_on")
		.orderBy("provider_closure.id")
		.execute();
}

export function listLessonUse(db: Db, courseId: string) {
	return db
		.selectFrom("lesson")
		.where("course_id", "=", courseId)
		.select(["id", "local_date", "starts_at", "ends_at", "cancelled_at"])
		.select(["moved_from_starts_at", "extra"])
		.select((eb) => [
			eb
				.selectFrom("register")
				.whereRef("register.lesson_id", "=", "lesson.id")
				.select("register.lesson_id")
				.as("register_id"),
			eb
				.selectFrom("mark")
				.whereRef("mark.lesson_id", "=", "lesson.id")
				.select((mark) => mark.fn.count<number>("mark.id").as("marks"))
				.as("marks"),
			eb
				.selectFrom("lesson_note")
				.whereRef("lesson_note.lesson_id", "=", "lesson.id")
				.select("lesson_note.lesson_id")
				.as("noted_id"),
			eb
				.selectFrom("walk_in")
				.whereRef("walk_in.lesson_id", "=", "lesson.id")
				.select((walkIn) => walkIn.fn.count<number>("walk_in.id").as("walk_ins"))
				.as("walk_ins"),
			eb
				.selectFrom("apology")
				.whereRef("apology.lesson_id", "=", "lesson.id")
				.select((apology) => apology.fn.count<number>("apology.id").as("apologies"))
				.as("apologies"),
		])
		.orderBy("starts_at")
		.orderBy("id")
		.execute();
}

/** Two that plan at once make each lesson once. */
export function insertLessons(db: Db, lessons: readonly Insertable<LessonTable>[]) {
	return db
		.insertInto("lesson")
		.values(lessons)
		.onConflict((conflict) => conflict.columns(["course_id", "starts_at"]).doNothing())
		.execute();
}

export function updateLessonTimes(
	db: Db,
	id: string,
	times: { starts_at: string; ends_at: string },
) {
	return db.updateTable("lesson").set(times).where("id", "=", id).execute();
}

/** Who covers means nothing without the lesson. */
export async function deleteLessons(db: Db, ids: readonly string[]) {
	await db.deleteFrom("lesson_cover").where("lesson_id", "in", ids).execute();
	return db.deleteFrom("lesson").where("id", "in", ids).execute();
}
