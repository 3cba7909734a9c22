import type { Insertable, Updateable } from "kysely";
import type { Db } from "#db/open.ts";
import type { EnrolmentTable, LearnerTable } from "#db/tables/learners.ts";

const HELPING = ["volunteer", "londoner"] as const;

/** Who helps or has helped anywhere at these providers, in the order of names. */
export function listKnownHelpers(db: Db, providerIds: readonly string[]) {
	return db
		.selectFrom("learner")
		.where("learner.merged_into_id", "is", null)
		.where((eb) =>
			eb.exists(
				eb
					.selectFrom("enrolment")
					.innerJoin("course", "course.id", "enrolment.course_id")
					.whereRef("enrolment.learner_id", "=", "learner.id")
					.where("enrolment.role", "in", HELPING)
					.where("course.provider_id", "in", providerIds)
					.select("enrolment.id"),
			),
		)
		.select(["learner.id", "learner.preferred_name as name"])
		.orderBy("learner.name_folded")
		.orderBy("learner.id")
		.execute();
}

/** False when the same form was carried out before. */
export async function takeKey(trx: Db, key: string, resultId: string, at: string) {
	const row = await trx
		.insertInto("submission_key")
		.values({ key, result_id: resultId, created_at: at })
		.onConflict((conflict) => conflict.column("key").doNothing())
		.returning("key")
		.executeTakeFirst();
	return row !== undefined;
}

export function insertPerson(trx: Db, row: Insertable<LearnerTable>) {
	return trx.insertInto("learner").values(row).execute();
}

export function insertHelper(trx: Db, row: Insertable<EnrolmentTable>) {
	return trx.insertInto("enrolment").values(row).execute();
}

export function findOpenEnrolment(trx: Db, courseId: string, learnerId: string) {
	return trx
		.selectFrom("enrolment")
		.where("course_id", "=", courseId)
		.where("learner_id", "=", learnerId)
		.where("state", "in", ["enquiry", "assessed", "waiting", "offered", "enrolled", "active"])
		.select("id")
		.executeTakeFirst();
}

/** The same write as of whoever gives a place: two forms for one class wait for each other. */
export function takeClass(trx: Db, courseId: string) {
	return trx
		.updateTable("course")
		.set((eb) => ({ places_version: eb.ref("places_version") }))
		.where("id", "=", courseId)
		.execute();
}

export type HelperId = { courseId: string; helperId: string };

/** Somebody who helps in a class of these providers; a learner's enrolment is none. */
export function findHelper(db: Db, providerIds: readonly string[], named: HelperId) {
	return db
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.innerJoin("learner", "learner.id", "enrolment.learner_id")
		.where("enrolment.id", "=", named.helperId)
		.where("enrolment.course_id", "=", named.courseId)
		.where("enrolment.role", "in", HELPING)
		.where("course.provider_id", "in", providerIds)
		.select([
			"enrolment.id",
			"learner.preferred_name as name",
			"enrolment.enrolled_on as from",
			"enrolment.helps_until as to",
		])
		.executeTakeFirst();
}

/** Only of the class named, and never a learner. */
export async function updateHelper(
	db: Db,
	{ courseId, helperId }: HelperId,
	values: Updateable<EnrolmentTable>,
): Promise<boolean> {
	const result = await db
		.updateTable("enrolment")
		.set(values)
		.where("id", "=", helperId)
		.where("course_id", "=", courseId)
		.where("role", "in", HELPING)
		.executeTakeFirst();
	return result.numUpdatedRows === 1n;
}

export async function hasMark(trx: Db, enrolmentId: string): Promise<boolean> {
	const row = await trx
		.selectFrom("mark")
		.where("enrolment_id", "=", enrolmentId)
		.select("id")
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}
