import type { Db } from "#db/open.ts";
import { classTitles } from "./class-titles.server.ts";

/** Whoever may teach for these providers; the disabled last. */
export function listTutors(db: Db, providerIds: readonly string[]) {
	return db
		.selectFrom("role_grant")
		.innerJoin("person", "person.id", "role_grant.person_id")
		.innerJoin("provider", "provider.id", "role_grant.provider_id")
		.where("role_grant.role", "=", "tutor")
		.where("role_grant.provider_id", "in", providerIds)
		.select([
			"person.id",
			"person.name",
			"person.email",
			"person.disabled_at",
			"provider.id as provider_id",
			"provider.name as provider",
		])
		.orderBy("person.disabled_at", (order) => order.asc().nullsFirst())
		.orderBy("person.name")
		.orderBy("person.id")
		.orderBy("provider.id")
		.execute();
}

/** Classes that are not over, with who teaches them. */
export function listTaught(db: Db, providerIds: readonly string[], language: string) {
	return db
		.selectFrom("course_tutor")
		.innerJoin("course", "course.id", "course_tutor.course_id")
		.where("course.provider_id", "in", providerIds)
		.where("course.state", "in", ["draft", "published", "closed"])
		.select([
			"course_tutor.person_id",
			"course.id",
			"course.slug",
			"course.provider_id",
			...classTitles(language),
		])
		.orderBy("english_title")
		.orderBy("course.id")
		.execute();
}

/** Who teaches one class, whether she still may or not. */
export function listTutorsOf(db: Db, courseId: string) {
	return db
		.selectFrom("course_tutor")
		.innerJoin("person", "person.id", "course_tutor.person_id")
		.where("course_tutor.course_id", "=", courseId)
		.select(["person.id", "person.name", "person.email"])
		.orderBy("person.name")
		.orderBy("person.id")
		.execute();
}

export function insertTutor(db: Db, courseId: string, personId: string) {
	return db
		.insertInto("course_tutor")
		.values({ course_id: courseId, person_id: personId })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

export function deleteTutor(db: Db, courseId: string, personId: string) {
	return db
		.deleteFrom("course_tutor")
		.where("course_id", "=", courseId)
		.where("person_id", "=", personId)
		.execute();
}

export function findProviderOf(db: Db, providerIds: readonly string[], courseId: string) {
	return db
		.selectFrom("course")
		.where("id", "=", courseId)
		.where("provider_id", "in", providerIds)
		.select("provider_id")
		.executeTakeFirst();
}
