import type { Db } from "#db/open.ts";
import type { EqualityProfileTable } from "#db/tables/about-her.ts";

/** Hers, and those of records that went into hers, which a seal binds to their old id. Newest first. */
export function listProfilesOf(db: Db, learnerId: string) {
	return db
		.selectFrom("equality_profile")
		.where(({ eb, or, selectFrom }) =>
			or([
				eb("learner_id", "=", learnerId),
				eb(
					"learner_id",
					"in",
					selectFrom("learner").where("merged_into_id", "=", learnerId).select("learner.id"),
				),
			]),
		)
		.selectAll()
		.orderBy("updated_at", "desc")
		.orderBy("learner_id")
		.execute();
}

export function deleteProfiles(trx: Db, learnerIds: readonly string[]) {
	return trx.deleteFrom("equality_profile").where("learner_id", "in", learnerIds).execute();
}

export function insertProfile(trx: Db, row: EqualityProfileTable) {
	return trx.insertInto("equality_profile").values(row).execute();
}

/** Of whom totals are made; neither list is a way to one person. */
export type EqualityScope = { providerIds: readonly string[] } | { courseIds: readonly string[] };

/** Learners who came at least once, each once, with what she said; the oldest answers first. */
export function listProfiles(db: Db, scope: EqualityScope) {
	return db
		.selectFrom("learner")
		.leftJoin("learner as gone", "gone.merged_into_id", "learner.id")
		.leftJoin("equality_profile", (join) =>
			join.on((eb) =>
				eb.or([
					eb("equality_profile.learner_id", "=", eb.ref("learner.id")),
					eb("equality_profile.learner_id", "=", eb.ref("gone.id")),
				]),
			),
		)
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom("enrolment")
					.innerJoin("course", "course.id", "enrolment.course_id")
					.whereRef("enrolment.learner_id", "=", "learner.id")
					.where("enrolment.role", "=", "learner")
					.where("enrolment.started_on", "is not", null)
					.where((eb) =>
						"providerIds" in scope
							? eb("course.provider_id", "in", scope.providerIds)
							: eb("course.id", "in", scope.courseIds),
					)
					.select("enrolment.id"),
			),
		)
		.select([
			"learner.id",
			"equality_profile.learner_id as sealed_for",
			"equality_profile.key_id",
			"equality_profile.sealed",
			"equality_profile.updated_at",
		])
		.distinct()
		.orderBy("equality_profile.updated_at")
		.orderBy("learner.id")
		.execute();
}

/** Who came to these classes, the first of hers first. */
export function listStarts(db: Db, courseIds: readonly string[]) {
	return db
		.selectFrom("enrolment")
		.where("course_id", "in", courseIds)
		.where("role", "=", "learner")
		.where("started_on", "is not", null)
		.select(["learner_id", "course_id", "started_on"])
		.orderBy("started_on")
		.orderBy("course_id")
		.execute();
}

/** What these learners said, and what was said under records that went into theirs. Oldest first. */
export function listSaidBy(db: Db, learnerIds: readonly string[]) {
	return db
		.selectFrom("equality_profile")
		.innerJoin("learner", "learner.id", "equality_profile.learner_id")
		.where((eb) =>
			eb.or([eb("learner.id", "in", learnerIds), eb("learner.merged_into_id", "in", learnerIds)]),
		)
		.select([
			"learner.id as own_id",
			"learner.merged_into_id",
			"equality_profile.learner_id as sealed_for",
			"equality_profile.key_id",
			"equality_profile.sealed",
			"equality_profile.updated_at",
		])
		.orderBy("equality_profile.updated_at")
		.orderBy("equality_profile.learner_id")
		.execute();
}
