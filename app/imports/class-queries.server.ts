import type { Insertable } from "kysely";
import type { Db } from "#db/open.ts";
import type {
	CourseLevelTable,
	CourseRow,
	CourseTable,
	CourseTextTable,
	WeeklySlotTable,
} from "#db/tables/courses.ts";

export function findCourseByReference(db: Db, providerId: string, reference: string) {
	return db
		.selectFrom("course")
		.where("provider_id", "=", providerId)
		.where("reference", "=", reference)
		.selectAll()
		.executeTakeFirst();
}

export function listTexts(db: Db, courseId: string) {
	return db
		.selectFrom("course_text")
		.where("course_id", "=", courseId)
		.select(["language", "title", "summary", "bring", "status"])
		.orderBy("language")
		.execute();
}

export function listLevels(db: Db, courseId: string) {
	return db
		.selectFrom("course_level")
		.where("course_id", "=", courseId)
		.select(["skill", "level"])
		.orderBy("skill")
		.orderBy("level")
		.execute();
}

export function listWeeklySlots(db: Db, courseId: string) {
	return db
		.selectFrom("weekly_slot")
		.where("course_id", "=", courseId)
		.select(["weekday", "starts", "ends"])
		.orderBy("weekday")
		.orderBy("starts")
		.orderBy("id")
		.execute();
}

export async function listHelperLanguages(db: Db, courseId: string): Promise<string[]> {
	const rows = await db
		.selectFrom("course_helper_language")
		.where("course_id", "=", courseId)
		.select("language")
		.orderBy("language")
		.execute();
	return rows.map((row) => row.language);
}

export async function listTutorIds(db: Db, courseId: string): Promise<string[]> {
	const rows = await db
		.selectFrom("course_tutor")
		.where("course_id", "=", courseId)
		.select("person_id")
		.orderBy("person_id")
		.execute();
	return rows.map((row) => row.person_id);
}

export async function listSlugsFrom(db: Db, beginning: string): Promise<string[]> {
	const rows = await db
		.selectFrom("course")
		.where("slug", "like", `${beginning}%`)
		.select("slug")
		.orderBy("slug")
		.execute();
	return rows.map((row) => row.slug);
}

export function insertCourse(db: Db, course: Insertable<CourseTable>) {
	return db.insertInto("course").values(course).execute();
}

export function updateCourse(db: Db, id: string, change: Partial<CourseRow>) {
	return db.updateTable("course").set(change).where("id", "=", id).execute();
}

export function upsertText(db: Db, text: CourseTextTable) {
	return db
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

export function deleteLevels(db: Db, courseId: string) {
	return db.deleteFrom("course_level").where("course_id", "=", courseId).execute();
}

export function insertLevels(db: Db, levels: readonly CourseLevelTable[]) {
	return db.insertInto("course_level").values(levels).execute();
}

export function deleteSlots(db: Db, courseId: string) {
	return db.deleteFrom("weekly_slot").where("course_id", "=", courseId).execute();
}

export function insertSlots(db: Db, slots: readonly WeeklySlotTable[]) {
	return db.insertInto("weekly_slot").values(slots).execute();
}

export function deleteHelperLanguages(db: Db, courseId: string) {
	return db.deleteFrom("course_helper_language").where("course_id", "=", courseId).execute();
}

export function insertHelperLanguages(db: Db, courseId: string, languages: readonly string[]) {
	return db
		.insertInto("course_helper_language")
		.values(languages.map((language) => ({ course_id: courseId, language })))
		.execute();
}

export function deleteTutors(db: Db, courseId: string) {
	return db.deleteFrom("course_tutor").where("course_id", "=", courseId).execute();
}

export function insertTutors(db: Db, courseId: string, personIds: readonly string[]) {
	return db
		.insertInto("course_tutor")
		.values(personIds.map((person_id) => ({ course_id: courseId, person_id })))
		.execute();
}
