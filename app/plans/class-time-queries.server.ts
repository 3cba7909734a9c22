import { classTitles } from "#app/courses/class-titles.server.ts";
import type { Db } from "#db/open.ts";

const ON_REGISTER = ["enrolled", "active", "completed", "withdrawn", "transferred"] as const;

/** Classes a learner has or had a place in with these providers, the newest first. */
export function listLearning(
	db: Db,
	learnerId: string,
	providerIds: readonly string[],
	language: string,
) {
	return db
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.innerJoin("provider", "provider.id", "course.provider_id")
		.innerJoin("learner", "learner.id", "enrolment.learner_id")
		.where("enrolment.learner_id", "=", learnerId)
		.where("enrolment.role", "=", "learner")
		.where("enrolment.state", "in", ON_REGISTER)
		.where("course.provider_id", "in", providerIds)
		.select([
			"enrolment.id",
			"enrolment.course_id",
			"enrolment.started_on",
			"enrolment.ended_on",
			"course.provider_id",
			"provider.name as provider",
			"provider.is_example",
			"learner.preferred_name",
			"learner.full_name",
			...classTitles(language),
		])
		.orderBy("enrolment.started_on", (order) => order.desc().nullsLast())
		.orderBy("enrolment.asked_at", "desc")
		.orderBy("enrolment.id")
		.execute();
}
