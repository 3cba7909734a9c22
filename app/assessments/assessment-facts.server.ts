import type { Db } from "#db/open.ts";
import { listPackedAssessments } from "./assessment-queries.server.ts";
import { type AssessmentFact, isLevel, isSkill, type SkillLevels } from "./levels.ts";
import type { SkillHistory } from "./skill-history.ts";

const CHUNK = 500;

/** Learners who were never assessed are not in the map. */
export async function loadSkillHistories(
	db: Db,
	learnerIds: readonly string[],
): Promise<Map<string, SkillHistory>> {
	const histories = new Map<string, AssessmentFact[]>();
	const levelsOf = unpacking();
	const wanted = [...new Set(learnerIds)];
	for (let at = 0; at < wanted.length; at += CHUNK) {
		for (const row of await listPackedAssessments(db, wanted.slice(at, at + CHUNK))) {
			if (row.levels === null) continue;
			const history = histories.get(row.learner_id) ?? [];
			histories.set(row.learner_id, history);
			const { kind, assessed_on, created_at } = row;
			const levels = levelsOf(row.levels);
			history.push({ kind, assessedOn: assessed_on, createdAt: created_at, levels });
		}
	}
	return histories;
}

/** Among thousands of learners the same few texts come again and again. */
function unpacking(): (packed: string) => SkillLevels {
	const known = new Map<string, SkillLevels>();
	return (packed) => {
		const levels = known.get(packed) ?? unpackLevels(packed);
		known.set(packed, levels);
		return levels;
	};
}

function unpackLevels(packed: string): SkillLevels {
	const levels: SkillLevels = {};
	for (const one of packed.split(";")) {
		const [skill, level] = one.split(":");
		if (!isSkill(skill) || !isLevel(level)) throw new Error(`There is no level ${one}.`);
		levels[skill] = level;
	}
	return levels;
}
