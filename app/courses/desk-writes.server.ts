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

export function saveEnglishTitle(trx: Db, courseId: string, title: string) {
	const text: Insertable<CourseTextTable> = {
		course_id: courseId,
		language: "en",
		title,
		summary: "",
		bring: "",
		status: "written",
	};
	return trx
		.insertInto("course_text")
		.values(text)
		.onConflict((conflict) => conflict.columns(["course_id", "language"]).doUpdateSet({ title }))
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
