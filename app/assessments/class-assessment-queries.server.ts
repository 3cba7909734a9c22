import { classTitles } from "#app/courses/class-titles.server.ts";
import type { Db } from "#db/open.ts";
import { isInSight } from "./assessment-sight.server.ts";
import { isOfScope } from "./learner-queries.server.ts";
import type { LearnerScope } from "./learner-scope.ts";

const ON_REGISTER = [
	"enrolled",
	"active",
	"completed",
	"withdrawn",
	"transferred",
	"no-show",
] as const;

/** The class and its learners by name; a class of nobody is one row of nulls. Empty when it is not hers. */
export function listClassLearners(db: Db, scope: LearnerScope, courseId: string, language: string) {
	return db
		.selectFrom("course")
		.innerJoin("provider", "provider.id", "course.provider_id")
		.leftJoin("enrolment", (join) =>
			join
				.onRef("enrolment.course_id", "=", "course.id")
				.on("enrolment.role", "=", "learner")
				.on("enrolment.state", "in", ON_REGISTER),
		)
		.leftJoin("learner", "learner.id", "enrolment.learner_id")
		.where("course.id", "=", courseId)
		.where((eb) => isOfScope(eb, scope))
		.select([
			"course.id",
			"course.provider_id",
			"provider.name as provider",
			"enrolment.id as enrolment_id",
			"enrolment.state",
			"learner.id as learner_id",
			"learner.preferred_name",
			"learner.full_name",
			...classTitles(language),
		])
		.orderBy("learner.name_folded")
		.orderBy("learner.id")
		.orderBy("enrolment.asked_at")
		.orderBy("enrolment.id")
		.execute();
}

export type ClassLearnerRow = Awaited<ReturnType<typeof listClassLearners>>[number];

/** Newest first; never asked for nobody. */
export function listLiteracy(db: Db, learnerIds: readonly string[], sight: readonly string[]) {
	return db
		.selectFrom("assessment")
		.where("learner_id", "in", learnerIds)
		.where("new_to_literacy", "is not", null)
		.where((eb) => isInSight(eb, sight))
		.select(["learner_id", "new_to_literacy"])
		.orderBy("assessed_on", "desc")
		.orderBy("created_at", "desc")
		.orderBy("id", "desc")
		.execute();
}
