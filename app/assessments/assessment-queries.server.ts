import { sql } from "kysely";
import { joinText } from "#db/join-text.ts";
import type { Db } from "#db/open.ts";
import type { AssessmentTable, SkillResultTable } from "#db/tables/learners.ts";
import { isInSight } from "./assessment-sight.server.ts";

/**
 * One row for each skill assessed; `learnerIds` is never empty and at most 500 long. `sight`: the
 * providers whose staff asks; nothing for herself, and for counts that name nobody.
 */
export function listSkillRows(db: Db, learnerIds: readonly string[], sight?: readonly string[]) {
	return db
		.selectFrom("assessment")
		.innerJoin("skill_result", "skill_result.assessment_id", "assessment.id")
		.where("assessment.learner_id", "in", learnerIds)
		.$if(sight !== undefined, (query) => query.where((eb) => isInSight(eb, sight!)))
		.select([
			"assessment.id",
			"assessment.learner_id",
			"assessment.kind",
			"assessment.assessed_on",
			"assessment.created_at",
			"skill_result.skill",
			"skill_result.level",
			"skill_result.strength",
		])
		.orderBy("assessment.learner_id")
		.orderBy("assessment.assessed_on")
		.orderBy("assessment.created_at")
		.orderBy("assessment.id")
		.execute();
}

/** For many learners: each assessment with its skills as one text, "speaking:entry-1;reading:entry-2". */
export function listPackedAssessments(db: Db, learnerIds: readonly string[]) {
	const packed = sql<string>`skill || ':' || level`;
	return db
		.selectFrom("assessment")
		.where("learner_id", "in", learnerIds)
		.select((eb) => [
			"learner_id",
			"kind",
			"assessed_on",
			"created_at",
			eb
				.selectFrom("skill_result")
				.whereRef("skill_result.assessment_id", "=", "assessment.id")
				.select(joinText(db, packed, ";").as("levels"))
				.as("levels"),
		])
		.orderBy("learner_id")
		.orderBy("assessed_on")
		.orderBy("created_at")
		.orderBy("id")
		.execute();
}

/** Newest first, with who assessed her and for which provider; one row for each skill, or one of nulls. */
export function listAssessments(db: Db, learnerId: string, sight: readonly string[]) {
	return db
		.selectFrom("assessment")
		.leftJoin("skill_result", "skill_result.assessment_id", "assessment.id")
		.innerJoin("person", "person.id", "assessment.person_id")
		.innerJoin("provider", "provider.id", "assessment.provider_id")
		.where("assessment.learner_id", "=", learnerId)
		.where((eb) => isInSight(eb, sight))
		.select([
			"assessment.id",
			"assessment.kind",
			"assessment.assessed_on",
			"assessment.created_at",
			"assessment.new_to_literacy",
			"assessment.note",
			"assessment.provider_id",
			(eb) =>
				eb
					.selectFrom("criterion_result")
					.whereRef("criterion_result.assessment_id", "=", "assessment.id")
					.select((of) => of.fn.countAll<number>().as("criteria"))
					.as("criteria"),
			"person.name as person_name",
			"provider.name as provider_name",
			"skill_result.skill",
			"skill_result.level",
			"skill_result.strength",
		])
		.orderBy("assessment.assessed_on", "desc")
		.orderBy("assessment.created_at", "desc")
		.orderBy("assessment.id", "desc")
		.execute();
}

/** False when the same was posted before. */
export async function takeSubmissionKey(
	db: Db,
	key: string,
	resultId: string,
	at: string,
): Promise<boolean> {
	const row = await db
		.insertInto("submission_key")
		.values({ key, result_id: resultId, created_at: at })
		.onConflict((conflict) => conflict.column("key").doNothing())
		.returning("key")
		.executeTakeFirst();
	return row !== undefined;
}

/** Both never of nothing. */
export function insertAssessments(db: Db, rows: readonly AssessmentTable[]) {
	return db.insertInto("assessment").values(rows).execute();
}

export function insertResults(db: Db, rows: readonly SkillResultTable[]) {
	return db.insertInto("skill_result").values(rows).execute();
}
