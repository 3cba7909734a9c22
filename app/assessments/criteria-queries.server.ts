import type { Db } from "#db/open.ts";
import type { CriterionResultTable } from "#db/tables/learners.ts";
import { isInSight } from "./assessment-sight.server.ts";

/** Oldest first. */
export function listCriterionRows(db: Db, learnerId: string, sight: readonly string[]) {
	return db
		.selectFrom("criterion_result")
		.innerJoin("assessment", "assessment.id", "criterion_result.assessment_id")
		.where("assessment.learner_id", "=", learnerId)
		.where((eb) => isInSight(eb, sight))
		.select(["criterion_result.reference", "criterion_result.result", "assessment.assessed_on"])
		.orderBy("assessment.assessed_on")
		.orderBy("assessment.created_at")
		.orderBy("assessment.id")
		.orderBy("criterion_result.reference")
		.execute();
}

/** Never of nothing. */
export function insertCriteria(db: Db, rows: readonly CriterionResultTable[]) {
	return db.insertInto("criterion_result").values(rows).execute();
}
