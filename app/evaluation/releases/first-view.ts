import type { Level, Skill } from "#app/assessments/levels.ts";
import type { PilotFacts } from "#app/pilots/pilot.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Cell } from "../small-numbers.ts";

/** In the order of the page. */
export const FIRST_MEASURES = [
	...(["reached", "starts", "noShows", "attendance", "toldUs", "punctuality"] as const),
	...(["hoursOffered", "hoursAttended", "hoursEach", "completeness", "delivery"] as const),
	...(["soFar", "retention", "achievement"] as const),
] as const;

export type FirstMeasure = (typeof FIRST_MEASURES)[number];

export type FirstValue = {
	value: Cell;
	numerator: Cell | null;
	denominator: Cell | null;
	notes: readonly ("all" | "none" | "incomplete" | "unreliable" | "complete")[];
};

export type FirstFigure = FirstValue & { measure: FirstMeasure };

export type FirstSkill = {
	skill: Skill;
	learners: Cell;
	withBoth: Cell;
	gained: FirstValue;
	none: Cell;
	one: Cell;
	twoOrMore: Cell;
};

export type FirstRow<Name> = {
	name: Name;
	figures: readonly FirstFigure[];
	skills: readonly FirstSkill[];
};

/** What the body of a release of the first format says, as JSON; none is made any more. */
export type FirstView = {
	audience: "public";
	rules: string;
	pilot: PilotFacts;
	periodEnd: LocalDate;
	figures: readonly FirstFigure[];
	skills: readonly FirstSkill[];
	/** A class at a workplace has no title, which may name the employer. */
	courses: readonly FirstRow<string | null>[];
	/** Null is online. */
	areas: readonly FirstRow<string | null>[];
	levels: readonly FirstRow<Level | "several" | "unknown">[];
	/** Of the rows of `courses`. */
	total: readonly FirstFigure[];
};
