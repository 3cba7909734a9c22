import type { Db } from "#db/open.ts";

/** This lesson and those of its class after it, cancelled ones passed over. */
export function listLessonsFrom(db: Db, courseId: string, startsAt: string, count: number) {
	return db
		.selectFrom("lesson")
		.where("course_id", "=", courseId)
		.where("starts_at", ">=", startsAt)
		.where("cancelled_at", "is", null)
		.select("id")
		.orderBy("starts_at")
		.orderBy("id")
		.limit(count)
		.execute();
}

export function listTutorNames(db: Db, courseId: string) {
	return db
		.selectFrom("course_tutor")
		.innerJoin("person", "person.id", "course_tutor.person_id")
		.where("course_tutor.course_id", "=", courseId)
		.select("person.name")
		.orderBy("person.name")
		.execute();
}
