import type { Insertable, Updateable } from "kysely";
import type { Db } from "#db/open.ts";
import type {
	CourseLevelTable,
	CourseTable,
	CourseTextTable,
	WeeklySlotTable,
} from "#db/tables/courses.ts";

/** Changes nothing, and makes everybody else who changes the class wait until this is done. */
export function lockCourse(trx: Db, courseId: string) {
	return trx
		.updateTable("course")
		.set((eb) => ({ updated_at: eb.ref("updated_at") }))
		.where("id", "=", courseId)
		.execute();
}

export function updateCourse(trx: Db, courseId: string, change: Updateable<CourseTable>) {
	return trx.updateTable("course").set(change).where("id", "=", courseId).execute();
}

export function insertCourse(trx: Db, course: Insertable<CourseTable>) {
	return trx.insertInto("course").values(course).execute();
}

export function upsertText(trx: Db, text: Insertable<CourseTextTable>) {
	return trx
		.insertInto("course_text")
		.values(text)
		.onConflict((conflict) =>
			conflict.columns(["course_id", "language"]).doUpdateSet((eb) => ({
				title: eb.ref("excluded.title"),
				summary: eb.ref("excluded.summary"),
				bring: eb.ref("excluded.bring"),
				status: eb.ref("excluded.status"),
			})),
		)
		.execute();
}

export function deleteText(trx: Db, courseId: string, language: string) {
	return trx
		.deleteFrom("course_text")
		.where("course_id", "=", courseId)
		.where("language", "=", language)
		.execute();
}

export function deleteHelpers(trx: Db, courseId: string) {
	return trx.deleteFrom("course_helper_language").where("course_id", "=", courseId).execute();
}

export function insertHelpers(trx: Db, courseId: string, languages: readonly string[]) {
	return trx
		.insertInto("course_helper_language")
		.values(languages.map((language) => ({ course_id: courseId, language })))
		.execute();
}

export function deleteSlots(trx: Db, courseId: string) {
	return trx.deleteFrom("weekly_slot").where("course_id", "=", courseId).execute();
}

export function insertSlots(trx: Db, slots: readonly Insertable<WeeklySlotTable>[]) {
	return trx.insertInto("weekly_slot").values(slots).execute();
}

export function deleteLevels(trx: Db, courseId: string) {
	return trx.deleteFrom("course_level").where("course_id", "=", courseId).execute();
}

export function insertLevels(trx: Db, levels: readonly Insertable<CourseLevelTable>[]) {
	return trx.insertInto("course_level").values(levels).execute();
}
