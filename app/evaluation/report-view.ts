import type { Skill } from "#app/assessments/levels.ts";
import type { PilotFacts } from "#app/pilots/pilot.ts";
import { isFlagged, isShownInReports, type Rate } from "#app/registers/rates.ts";
import type { LocalDate } from "#db/columns.ts";
import type { LevelGroup } from "./report.ts";
import type { Cell } from "./small-numbers.ts";

/** In the order of the page. */
export const MEASURES = [
	"reached",
	"starts",
	"noShows",
	"attendance",
	"toldUs",
	"punctuality",
	"hoursOffered",
	"hoursAttended",
	"hoursEach",
	"completeness",
	"delivery",
	"soFar",
	"retention",
	"achievement",
] as const;

export type Measure = (typeof MEASURES)[number];

const UNITS: Partial<Record<Measure, "count" | "hours">> = {
	reached: "count",
	starts: "count",
	noShows: "count",
	hoursOffered: "hours",
	hoursAttended: "hours",
	hoursEach: "hours",
};

export function unitOf(measure: Measure): "count" | "hours" | "share" {
	return UNITS[measure] ?? "share";
}

/** Why a figure is to be read with care. */
export type Note = "all" | "none" | "incomplete" | "unreliable" | "complete";

/** A share is between 0 and 1; counts and hours have no numerator. */
export type Value = {
	value: Cell;
	numerator: Cell | null;
	denominator: Cell | null;
	notes: readonly Note[];
};

export type Figure = Value & { measure: Measure };

export type SkillFigures = {
	skill: Skill;
	learners: Cell;
	withBoth: Cell;
	/** Share of those with both who gained at least one level. */
	gained: Value;
	none: Cell;
	one: Cell;
	twoOrMore: Cell;
};

export type Row<Name> = { name: Name; figures: readonly Figure[]; skills: readonly SkillFigures[] };

/** A class at a workplace stays without its title, which may name the employer. */
export type CourseName = string | null;

/**
 * All a reader of the report sees. Page, print and CSV are made from it alone, so that they hide
 * the same cells. As JSON it is the body of a release.
 */
export type ReportView = {
	audience: "evaluator" | "public";
	/** Version of the rules it was made by. */
	rules: string;
	pilot: PilotFacts;
	periodEnd: LocalDate;
	figures: readonly Figure[];
	skills: readonly SkillFigures[];
	courses: readonly Row<CourseName>[];
	areas: readonly Row<string | null>[];
	levels: readonly Row<LevelGroup>[];
	/** Of the rows of `courses`. */
	total: readonly Figure[];
};

export function inOrder(values: Partial<Record<Measure, Value>>): Figure[] {
	return MEASURES.flatMap((measure) => {
		const value = values[measure];
		return value ? [{ measure, ...value }] : [];
	});
}

export function plain(value: Cell): Value {
	return { value, numerator: null, denominator: null, notes: [] };
}

export function withNotes(value: Value, notes: readonly Note[]): Value {
	return { ...value, notes: [...value.notes, ...notes] };
}

/** Everybody or nobody: what is said of the group is said of each person in it. */
export function extremes(value: Cell): Note[] {
	if (value === 1) return ["all"];
	return value === 0 ? ["none"] : [];
}

/** How far the rates of these registers can be trusted. */
export function registerNotes(completeness: Rate): Note[] {
	if (completeness === null) return [];
	if (!isShownInReports(completeness)) return ["unreliable"];
	return [isFlagged(completeness) ? "incomplete" : "complete"];
}

/** How many cells of the report are not a number that could have been one. */
export function countHidden(view: ReportView): number {
	return JSON.stringify(view).split(/"\[[cu]\]"/).length - 1;
}
