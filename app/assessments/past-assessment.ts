import type { Instant, LocalDate } from "#db/columns.ts";
import type { AssessmentTable, SkillResultTable } from "#db/tables/learners.ts";
import type { AssessmentFact, Skill } from "./levels.ts";
import type { SkillHistory } from "./skill-history.ts";

export type Strength = SkillResultTable["strength"];

export type PastAssessment = AssessmentFact & {
	id: string;
	newToLiteracy: AssessmentTable["new_to_literacy"];
	note: string | null;
	by: string;
	provider: string;
	providerId: string;
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
	person_name: string;
	provider_id: string;
	provider_name: string;
};

/** One assessment for its up to four rows, in the order of the rows. */
export function assessmentsOf(rows: readonly ResultRow[]): PastAssessment[] {
	return [...Map.groupBy(rows, ({ id }) => id).values()].map(([first, ...others]) => {
		const past = emptyAssessment(first!);
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

export function historyOf(past: readonly PastAssessment[]): SkillHistory {
	return past.toReversed();
}

function emptyAssessment(row: ResultRow): PastAssessment {
	return {
		id: row.id,
		kind: row.kind,
		assessedOn: row.assessed_on,
		createdAt: row.created_at,
		newToLiteracy: row.new_to_literacy,
		note: row.note,
		by: row.person_name,
		provider: row.provider_name,
		providerId: row.provider_id,
		levels: {},
		strengths: {},
	};
}
