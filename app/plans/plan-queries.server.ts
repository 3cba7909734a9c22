import type { Db } from "#db/open.ts";

/** Of one learner with these providers: the open ones first, then from the newest on. */
export function listPlans(db: Db, learnerId: string, providerIds: readonly string[]) {
	return db
		.selectFrom("learning_plan")
		.innerJoin("provider", "provider.id", "learning_plan.provider_id")
		.where("learning_plan.learner_id", "=", learnerId)
		.where("learning_plan.provider_id", "in", providerIds)
		.selectAll("learning_plan")
		.select("provider.name as provider_name")
		.orderBy("learning_plan.ended_at", (order) => order.desc().nullsFirst())
		.orderBy("learning_plan.begun_at", "desc")
		.orderBy("learning_plan.id")
		.execute();
}

export type PlanRow = Awaited<ReturnType<typeof listPlans>>[number];

export function listAims(db: Db, planIds: readonly string[]) {
	return db
		.selectFrom("plan_aim")
		.where("plan_id", "in", planIds)
		.selectAll()
		.orderBy("dropped_at", (order) => order.asc().nullsFirst())
		.orderBy("position")
		.orderBy("created_at")
		.orderBy("id")
		.execute();
}

export function listTargets(db: Db, planIds: readonly string[]) {
	return db
		.selectFrom("plan_target")
		.where("plan_id", "in", planIds)
		.selectAll()
		.orderBy("dropped_at", (order) => order.asc().nullsFirst())
		.orderBy("position")
		.orderBy("created_at")
		.orderBy("id")
		.execute();
}

/** Newest first: by the day of the review, then by when it was kept. */
export function listReviews(db: Db, planIds: readonly string[]) {
	return db
		.selectFrom("target_review")
		.innerJoin("plan_target", "plan_target.id", "target_review.target_id")
		.innerJoin("person", "person.id", "target_review.person_id")
		.where("plan_target.plan_id", "in", planIds)
		.selectAll("target_review")
		.select("person.name as person_name")
		.orderBy("target_review.reviewed_on", "desc")
		.orderBy("target_review.at", "desc")
		.orderBy("target_review.id", "desc")
		.execute();
}

export function listOutcomes(db: Db, planIds: readonly string[]) {
	return db
		.selectFrom("plan_outcome")
		.innerJoin("person", "person.id", "plan_outcome.person_id")
		.where("plan_outcome.plan_id", "in", planIds)
		.selectAll("plan_outcome")
		.select("person.name as person_name")
		.orderBy("plan_outcome.noted_on", "desc")
		.orderBy("plan_outcome.at", "desc")
		.orderBy("plan_outcome.id", "desc")
		.execute();
}

export function listAgreements(db: Db, planIds: readonly string[]) {
	return db
		.selectFrom("plan_agreement")
		.where("plan_id", "in", planIds)
		.selectAll()
		.orderBy("plan_id")
		.orderBy("terms", "desc")
		.execute();
}
