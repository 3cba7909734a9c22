import type { Insertable, Updateable } from "kysely";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import type { ConsentTable, EnrolmentTable, LearnerTable } from "#db/tables/learners.ts";

/** Unordered: who asks has her own order. */
export function listCoursesToJoin(db: Db, slugs: readonly string[], language: string) {
	return db
		.selectFrom("course")
		.innerJoin("provider", "provider.id", "course.provider_id")
		.leftJoin("employer", "employer.id", "course.employer_id")
		.innerJoin("course_text as english", (join) =>
			join.onRef("english.course_id", "=", "course.id").on("english.language", "=", "en"),
		)
		.leftJoin("course_text as own", (join) =>
			join.onRef("own.course_id", "=", "course.id").on("own.language", "=", language),
		)
		.where("course.slug", "in", slugs)
		.select([
			"course.id",
			"course.slug",
			"course.state",
			"course.ends_on",
			"course.private",
			"course.childcare",
			"employer.join_code",
			"course.provider_id",
			"course.contact_phone",
			"course.contact_email",
			"provider.name as provider",
			"provider.phone as provider_phone",
			"provider.email as provider_email",
			"provider.is_example",
			"english.title as english_title",
			"own.title as own_title",
		])
		.execute();
}

/** Taken first, it makes everybody who gives or asks for a place in the class wait in line. */
export function lockPlaces(trx: Db, courseId: string) {
	return trx
		.updateTable("course")
		.set((eb) => ({ places_version: eb("places_version", "+", 1) }))
		.where("id", "=", courseId)
		.returning(["id", "provider_id", "state", "capacity", "ends_on", "offers_by_itself"])
		.executeTakeFirstOrThrow();
}

export function findSubmission(trx: Db, key: string) {
	return trx
		.selectFrom("submission_key")
		.innerJoin("enrolment", "enrolment.id", "submission_key.result_id")
		.where("submission_key.key", "=", key)
		.select("enrolment.id")
		.executeTakeFirst();
}

export function insertSubmission(trx: Db, key: string, resultId: string, at: string) {
	return trx
		.insertInto("submission_key")
		.values({ key, result_id: resultId, created_at: at })
		.execute();
}

/** The provider's own learners of that name: another provider's stay its own. */
export function listNamesakes(trx: Db, providerId: string, nameFolded: string) {
	return trx
		.selectFrom("learner")
		.innerJoin("enrolment", "enrolment.learner_id", "learner.id")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.where("learner.name_folded", "=", nameFolded)
		.where("course.provider_id", "=", providerId)
		.select([
			"learner.id",
			"learner.preferred_name as name",
			"learner.phone",
			"learner.email",
			"learner.may_leave_message",
			"enrolment.course_id",
			"enrolment.state",
		])
		.orderBy("learner.id")
		.orderBy("enrolment.id")
		.execute();
}

export function findReference(db: Db, reference: string) {
	return db
		.selectFrom("enrolment")
		.where("reference", "=", reference)
		.select("id")
		.executeTakeFirst();
}

export function insertLearner(trx: Db, learner: Insertable<LearnerTable>) {
	return trx.insertInto("learner").values(learner).execute();
}

export function updateContact(
	trx: Db,
	learnerId: string,
	contact: Pick<LearnerTable, "language" | "phone" | "email" | "may_leave_message"> &
		Pick<Updateable<LearnerTable>, "creche_children" | "creche_ages">,
) {
	return trx
		.updateTable("learner")
		.set(contact)
		.set((eb) => ({ version: eb("version", "+", 1) }))
		.where("id", "=", learnerId)
		.execute();
}

/** Nobody proved that these are hers; a link is not sent there. */
export async function insertUnproven(
	trx: Db,
	learnerId: string,
	contacts: readonly string[],
	at: string,
): Promise<void> {
	if (contacts.length === 0) return;
	const rows = contacts.map((contact) => ({ contact, learner_id: learnerId, added_at: at }));
	await trx
		.insertInto("unproven_contact")
		.values(rows.map((row) => ({ id: newId(), ...row })))
		.execute();
}

export function insertConsent(trx: Db, consent: Insertable<ConsentTable>) {
	return trx.insertInto("consent").values(consent).execute();
}

export function insertEnrolment(trx: Db, enrolment: Insertable<EnrolmentTable>) {
	return trx.insertInto("enrolment").values(enrolment).execute();
}
