import type { Updateable } from "kysely";
import type { Db } from "#db/open.ts";
import type { LearnerReferenceTable, LearnerTable } from "#db/tables/learners.ts";

/** One of the learners of these providers; the record that went into another gives that one. */
export function findOwnLearner(db: Db, providerIds: readonly string[], learnerId: string) {
	return db
		.selectFrom("learner")
		.where("learner.id", "=", (eb) =>
			eb
				.selectFrom("learner as asked")
				.where("asked.id", "=", learnerId)
				.select((of) => of.fn.coalesce("asked.merged_into_id", "asked.id").as("id")),
		)
		.where((eb) =>
			eb.exists(
				eb
					.selectFrom("enrolment")
					.innerJoin("course", "course.id", "enrolment.course_id")
					.whereRef("enrolment.learner_id", "=", "learner.id")
					.where("course.provider_id", "in", providerIds)
					.select("enrolment.id"),
			),
		)
		.selectAll("learner")
		.executeTakeFirst();
}

/** Those of the given providers where she is or was in a class, and what each calls her. */
export function listHerProviders(db: Db, providerIds: readonly string[], learnerId: string) {
	return db
		.selectFrom("provider")
		.innerJoin("course", "course.provider_id", "provider.id")
		.innerJoin("enrolment", "enrolment.course_id", "course.id")
		.leftJoin("learner_reference", (join) =>
			join
				.onRef("learner_reference.provider_id", "=", "provider.id")
				.on("learner_reference.learner_id", "=", learnerId),
		)
		.where("provider.id", "in", providerIds)
		.where("enrolment.learner_id", "=", learnerId)
		.select(["provider.id", "provider.name", "learner_reference.reference"])
		.distinct()
		.orderBy("provider.name")
		.orderBy("provider.id")
		.execute();
}

/** Only while it is as the page showed it, and still a record of its own. */
export async function updateLearner(
	trx: Db,
	{ id, version }: { id: string; version: number },
	values: Updateable<LearnerTable>,
): Promise<boolean> {
	const result = await trx
		.updateTable("learner")
		.set(values)
		.set((eb) => ({ version: eb("version", "+", 1) }))
		.where("id", "=", id)
		.where("version", "=", version)
		.where("merged_into_id", "is", null)
		.executeTakeFirst();
	return result.numUpdatedRows === 1n;
}

export function findReferenceHolder(
	trx: Db,
	{ provider_id, reference_folded }: Omit<LearnerReferenceTable, "learner_id" | "reference">,
) {
	return trx
		.selectFrom("learner_reference")
		.where("provider_id", "=", provider_id)
		.where("reference_folded", "=", reference_folded)
		.select("learner_id")
		.executeTakeFirst();
}

export function deleteReference(trx: Db, providerId: string, learnerId: string) {
	return trx
		.deleteFrom("learner_reference")
		.where("provider_id", "=", providerId)
		.where("learner_id", "=", learnerId)
		.execute();
}

/** Somebody of the provider looked at what is written there. */
export function deleteUnproven(trx: Db, learnerId: string) {
	return trx.deleteFrom("unproven_contact").where("learner_id", "=", learnerId).execute();
}

export function insertReference(trx: Db, row: LearnerReferenceTable) {
	return trx.insertInto("learner_reference").values(row).execute();
}
