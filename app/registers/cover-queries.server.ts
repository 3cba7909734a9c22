import type { ExpressionBuilder } from "kysely";
import type { Db } from "#db/open.ts";
import type { Schema } from "#db/schema.ts";

/** Tutors of the provider who do not teach the class anyway, and who covers this lesson. By name. */
export function listPossibleCovers(db: Db, lessonId: string) {
	return db
		.selectFrom("lesson")
		.innerJoin("course", "course.id", "lesson.course_id")
		.innerJoin("role_grant", "role_grant.provider_id", "course.provider_id")
		.innerJoin("person", "person.id", "role_grant.person_id")
		.leftJoin("lesson_cover", (join) =>
			join
				.onRef("lesson_cover.lesson_id", "=", "lesson.id")
				.onRef("lesson_cover.person_id", "=", "person.id"),
		)
		.where("lesson.id", "=", lessonId)
		.where("role_grant.role", "=", "tutor")
		.where("person.disabled_at", "is", null)
		.where((eb) => eb.not(teaches(eb)))
		.select(["person.id", "person.name", "lesson_cover.at as covers_since"])
		.orderBy("person.name")
		.orderBy("person.id")
		.execute();
}

function teaches(eb: ExpressionBuilder<Schema, "course" | "person">) {
	return eb.exists(
		eb
			.selectFrom("course_tutor")
			.whereRef("course_tutor.course_id", "=", "course.id")
			.whereRef("course_tutor.person_id", "=", "person.id")
			.select("course_tutor.person_id"),
	);
}

export function listCoverNames(db: Db, lessonId: string) {
	return db
		.selectFrom("lesson_cover")
		.innerJoin("person", "person.id", "lesson_cover.person_id")
		.where("lesson_cover.lesson_id", "=", lessonId)
		.select("person.name")
		.orderBy("person.name")
		.execute();
}

type Cover = { lessonId: string; personId: string; askedBy: string; at: string };

export function insertCover(trx: Db, { lessonId, personId, askedBy, at }: Cover) {
	return trx
		.insertInto("lesson_cover")
		.values({ lesson_id: lessonId, person_id: personId, asked_by: askedBy, at })
		.onConflict((oc) => oc.columns(["lesson_id", "person_id"]).doNothing())
		.execute();
}

export function deleteCover(trx: Db, lessonId: string, personId: string) {
	return trx
		.deleteFrom("lesson_cover")
		.where("lesson_id", "=", lessonId)
		.where("person_id", "=", personId)
		.execute();
}
