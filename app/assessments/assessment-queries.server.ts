import type { Db } from "#db/open.ts";

/** One row for each skill assessed; `learnerIds` is never empty and at most 500 long. */
export function listSkillRows(db: Db, learnerIds: readonly string[]) {
	return db
		.selectFrom("assessment")
		.innerJoin("skill_result", "skill_result.assessment_id", "assessment.id")
		.where("assessment.learner_id", "in", learnerIds)
		.select([
			"assessment.id",
			"assessment.learner_id",
			"assessment.kind",
			"assessment.assessed_on",
			"assessment.created_at",
			"skill_result.skill",
			"skill_result.level",
		])
		.orderBy("assessment.learner_id")
		.orderBy("assessment.assessed_on")
		.orderBy("assessment.created_at")
		.orderBy("assessment.id")
		.execute();
}
