import type { Db } from "#db/open.ts";
import type { LearnerApartTable } from "#db/tables/learners.ts";

/** All of a provider: whoever is or was in a class of it. */
export function listAlike(db: Db, providerId: string) {
	return db
		.selectFrom("learner")
		.where("id", "in", (eb) =>
			eb
				.selectFrom("enrolment")
				.innerJoin("course", "course.id", "enrolment.course_id")
				.where("course.provider_id", "=", providerId)
				.select("enrolment.learner_id"),
		)
		.select(["id", "preferred_name", "full_name", "name_folded", "phone", "email", "created_at"])
		.orderBy("name_folded")
		.orderBy("id")
		.execute();
}

export function listApart(db: Db, providerId: string) {
	return db
		.selectFrom("learner_apart")
		.where("provider_id", "=", providerId)
		.select(["one_id", "other_id"])
		.orderBy("one_id")
		.orderBy("other_id")
		.execute();
}

/** Said twice is said once. */
export function insertApart(db: Db, row: LearnerApartTable) {
	return db
		.insertInto("learner_apart")
		.values(row)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** The first of these providers that both have been in a class of. */
export function findSharedProvider(
	db: Db,
	providerIds: readonly string[],
	ids: readonly [string, string],
) {
	return db
		.selectFrom("provider")
		.where("provider.id", "in", providerIds)
		.where(({ and, exists, selectFrom }) =>
			and(
				ids.map((id) =>
					exists(
						selectFrom("enrolment")
							.innerJoin("course", "course.id", "enrolment.course_id")
							.whereRef("course.provider_id", "=", "provider.id")
							.where("enrolment.learner_id", "=", id)
							.select("enrolment.id"),
					),
				),
			),
		)
		.select("provider.id")
		.orderBy("provider.id")
		.executeTakeFirst();
}
