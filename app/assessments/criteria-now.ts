import type { LocalDate } from "#db/columns.ts";
import {
	type Criterion,
	type CriterionResult,
	criteriaOf,
	criterionOf,
	levelWithCriteria,
} from "./criteria.ts";
import { isLevel, type Level, SKILLS, type Skill } from "./levels.ts";

export type CriterionNow = {
	criterion: Criterion;
	result: CriterionResult;
	assessedOn: LocalDate;
};

type Row = { reference: string; result: CriterionResult; assessed_on: LocalDate };

/** The last result of each line, in the order of the curriculum; `rows` are oldest first. */
export function criteriaNow(rows: readonly Row[]): CriterionNow[] {
	const last = new Map(rows.map((row) => [criterionOf(row.reference), row]));
	return SKILLS.flatMap((skill) => linesOf(skill)).flatMap((criterion) => {
		const row = last.get(criterion);
		return row ? [{ criterion, result: row.result, assessedOn: row.assessed_on }] : [];
	});
}

export type CriteriaGroup = { skill: Skill; level: Level; lines: Criterion[] };

/** The lines of each skill at the level asked for in the address, else at the one she is at. */
export function groupsOf(
	asked: URLSearchParams,
	levels: Partial<Record<Skill, Level>>,
): CriteriaGroup[] {
	return SKILLS.map((skill) => {
		const wanted = asked.get(skill);
		const level = levelWithCriteria(isLevel(wanted) ? wanted : levels[skill]);
		return { skill, level, lines: criteriaOf(skill, level) };
	});
}

const STEPS = ["entry-1", "entry-2", "entry-3", "level-1", "level-2"] as const;

function linesOf(skill: Skill): Criterion[] {
	return STEPS.flatMap((level) => criteriaOf(skill, level));
}
