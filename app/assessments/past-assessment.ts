import type { Instant, LocalDate } from "#db/columns.ts";
import type { AssessmentTable, SkillResultTable } from "#db/tables/learners.ts";
import { type AssessmentFact, SKILLS, type Skill } from "./levels.ts";
import type { FoundSkill } from "./recommend.ts";
import type { SkillHistory } from "./skill-history.ts";

export type Strength = SkillResultTable["strength"];

export type PastAssessment = AssessmentFact & {
	id: string;
	newToLiteracy: AssessmentTable["new_to_literacy"];
	note: string | null;
	by: string;
	provider: string;
	/** Of a provider that is not the reader's: seen because she said yes to sharing. */
	isShared: boolean;
	/** How many single skills were looked at. */
	criteria: number;
	strengths: Partial<Record<Skill, Strength>>;
};

export type ResultRow = {
	id: string;
	skill: Skill | null;
	level: SkillResultTable["level"] | null;
	strength: Strength;
	kind: AssessmentTable["kind"];
	assessed_on: LocalDate;
	created_at: Instant;
	new_to_literacy: AssessmentTable["new_to_literacy"];
	note: string | null;
	criteria: number | string | null;
	person_name: string;
	provider_id: string;
	provider_name: string;
};

/** One assessment for its up to four rows, in the order of the rows. */
export function assessmentsOf(
	rows: readonly ResultRow[],
	sight: readonly string[],
): PastAssessment[] {
	return [...Map.groupBy(rows, ({ id }) => id).values()].map(([first, ...others]) => {
		const past = emptyAssessment(first!, sight);
		for (const { skill, level, strength } of [first!, ...others]) {
			if (!skill || !level) continue;
			past.levels[skill] = level;
			past.strengths[skill] = strength;
		}
		return past;
	});
}

/** The last one that says so: what she was asked later counts. */
export function literacyOf(past: readonly PastAssessment[]): AssessmentTable["new_to_literacy"] {
	return past.find(({ newToLiteracy }) => newToLiteracy !== null)?.newToLiteracy ?? null;
}

/** How sure the last finding of a skill was; `past` is newest first. */
export function strengthNow(past: readonly PastAssessment[], skill: Skill): Strength {
	return past.find(({ levels }) => levels[skill])?.strengths[skill] ?? null;
}

/** The last finding of each skill that has one, with how sure it was. */
export function foundNow(past: readonly PastAssessment[]): FoundSkill[] {
	return SKILLS.flatMap((skill) => {
		const last = past.find(({ levels }) => levels[skill]);
		const level = last?.levels[skill];
		return last && level ? [{ skill, level, strength: last.strengths[skill] ?? null }] : [];
	});
}

export function historyOf(past: readonly PastAssessment[]): SkillHistory {
	return past.toReversed();
}

function emptyAssessment(row: ResultRow, sight: readonly string[]): PastAssessment {
	return {
		id: row.id,
		kind: row.kind,
		assessedOn: row.assessed_on,
		createdAt: row.created_at,
		newToLiteracy: row.new_to_literacy,
		note: row.note,
		by: row.person_name,
		provider: row.provider_name,
		isShared: !sight.includes(row.provider_id),
		criteria: Number(row.criteria),
		levels: {},
		strengths: {},
	};
}
