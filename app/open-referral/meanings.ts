import type { Level, Skill } from "#app/assessments/levels.ts";
import type { Flag } from "#db/columns.ts";
import type { CourseRow } from "#db/tables/courses.ts";

export const FLAGS = [
	"women_only",
	"school_hours",
	"shift_friendly",
	"no_papers",
	"no_assessment",
	"drop_in",
	"woman_teacher",
	"online",
] as const;

export type FlagColumn = (typeof FLAGS)[number];

/** What a taxonomy term says of a class. */
export type Meaning =
	| { of: "level"; level: Level; skill: Skill | null }
	| { of: "kind"; kind: CourseRow["kind"] }
	| { of: "childcare"; childcare: CourseRow["childcare"] }
	| { of: "flag"; column: FlagColumn }
	| { of: "stepFree" };

export type SaidOfClass = Pick<CourseRow, "kind" | "childcare" | FlagColumn> & {
	step_free: Flag | null;
};

type TaughtLevel = { skill: Skill; level: Level };

export function isTrueOf(
	meaning: Meaning,
	course: SaidOfClass,
	levels: readonly TaughtLevel[],
): boolean {
	switch (meaning.of) {
		case "level":
			return levels.some(
				({ skill, level }) =>
					level === meaning.level && (meaning.skill === null || skill === meaning.skill),
			);
		case "kind":
			return course.kind === meaning.kind;
		case "childcare":
			return course.childcare === meaning.childcare;
		case "flag":
			return course[meaning.column] === 1;
		case "stepFree":
			return course.step_free === 1;
	}
}
