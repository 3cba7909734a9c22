import type { Db } from "#db/open.ts";
import { listSkillRows } from "./assessment-queries.server.ts";
import type { AssessmentFact } from "./levels.ts";
import type { SkillHistory } from "./skill-history.ts";

const CHUNK = 500;

/** Learners who were never assessed are not in the map. */
export async function loadSkillHistories(
	db: Db,
	learnerIds: readonly string[],
): Promise<Map<string, SkillHistory>> {
	const histories = new Map<string, SkillHistory>();
	const wanted = [...new Set(learnerIds)];
	for (let at = 0; at < wanted.length; at += CHUNK) {
		const rows = await listSkillRows(db, wanted.slice(at, at + CHUNK));
		for (const [learnerId, own] of Map.groupBy(rows, (row) => row.learner_id)) {
			histories.set(learnerId, historyOf(own));
		}
	}
	return histories;
}

function historyOf(rows: Awaited<ReturnType<typeof listSkillRows>>): SkillHistory {
	const byAssessment = new Map<string, AssessmentFact>();
	for (const { id, kind, assessed_on, created_at, skill, level } of rows) {
		const fact = byAssessment.get(id);
		if (fact) fact.levels[skill] = level;
		else
			byAssessment.set(id, {
				kind,
				assessedOn: assessed_on,
				createdAt: created_at,
				levels: { [skill]: level },
			});
	}
	return [...byAssessment.values()];
}
