import type { Insertable, Updateable } from "kysely";
import type { Db } from "#db/open.ts";
import type { EnrolmentTable, LearnerReferenceTable, LearnerTable } from "#db/tables/learners.ts";

export function listImportCourses(db: Db, providerId: string) {
	return db
		.selectFrom("course")
		.where("provider_id", "=", providerId)
		.select(["id", "slug", "reference", "state", "ends_on"])
		.orderBy("id")
		.execute();
}

/** Whom the provider knows by that reference, or by that name. */
export function listKnownLearners(
	db: Db,
	providerId: string,
	{ reference, name }: { reference: string; name: string },
) {
	return db
		.selectFrom("learner")
		.leftJoin("learner_reference", (join) =>
			join
				.onRef("learner_reference.learner_id", "=", "learner.id")
				.on("learner_reference.provider_id", "=", providerId),
		)
		.where(({ and, eb, or, exists, selectFrom }) =>
			or([
				eb("learner_reference.reference_folded", "=", reference),
				and([
					eb("learner.name_folded", "=", name),
					exists(
						selectFrom("enrolment")
							.innerJoin("course", "course.id", "enrolment.course_id")
							.whereRef("enrolment.learner_id", "=", "learner.id")
							.where("course.provider_id", "=", providerId)
							.select("enrolment.id"),
					),
				]),
			]),
		)
		.selectAll("learner")
		.select(["learner_reference.reference", "learner_reference.reference_folded"])
		.orderBy("learner.id")
		.execute();
}

/** In whatever state: who left a class does not come back by a file. */
export function findEnrolmentIn(db: Db, courseId: string, learnerId: string) {
	return db
		.selectFrom("enrolment")
		.where("course_id", "=", courseId)
		.where("learner_id", "=", learnerId)
		.select("id")
		.executeTakeFirst();
}

export function insertImportedLearner(trx: Db, row: Insertable<LearnerTable>) {
	return trx.insertInto("learner").values(row).execute();
}

export function updateImportedLearner(trx: Db, id: string, values: Updateable<LearnerTable>) {
	return trx
		.updateTable("learner")
		.set(values)
		.set((eb) => ({ version: eb("version", "+", 1) }))
		.where("id", "=", id)
		.execute();
}

export function insertImportedReference(trx: Db, row: LearnerReferenceTable) {
	return trx.insertInto("learner_reference").values(row).execute();
}

export function insertImportedEnrolment(trx: Db, row: Insertable<EnrolmentTable>) {
	return trx.insertInto("enrolment").values(row).execute();
}
