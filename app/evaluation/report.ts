import { LEVELS, type Level } from "#app/assessments/levels.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import type { PilotFacts } from "#app/pilots/pilot.ts";
import type { LocalDate } from "#db/columns.ts";
import { type Measured, measure } from "./measured.ts";
import type { CourseFacts, ReportFacts } from "./report-facts.ts";

/** A class is taught at one level, at several, or nobody said. */
export type LevelGroup = Level | "several" | "unknown";

export type CourseReport = { course: CourseFacts; measured: Measured };
export type GroupReport<Name> = { name: Name; measured: Measured };

/** True numbers of a pilot: for the evaluator alone. */
export type Report = {
	pilot: PilotFacts;
	/** The last day the figures cover. */
	periodEnd: LocalDate;
	whole: Measured;
	courses: CourseReport[];
	/** Null is online. */
	areas: GroupReport<string | null>[];
	levels: GroupReport<LevelGroup>[];
};

const LEVEL_GROUPS: readonly LevelGroup[] = [...LEVELS, "several", "unknown"];

export function buildReport({ pilot, courses, histories }: ReportFacts, now: Date): Report {
	const of = (some: readonly CourseFacts[]) => measure(some, histories, now);
	return {
		pilot,
		periodEnd: londonDate(now),
		whole: of(courses),
		courses: courses.toSorted(byTitle).map((course) => ({ course, measured: of([course]) })),
		areas: areasOf(courses).map((name) => ({
			name,
			measured: of(courses.filter(({ area }) => area === name)),
		})),
		levels: levelGroupsOf(courses).map((name) => ({
			name,
			measured: of(courses.filter((course) => levelGroup(course) === name)),
		})),
	};
}

export function levelGroup({ levels }: Pick<CourseFacts, "levels">): LevelGroup {
	const [first, ...others] = new Set(levels);
	if (first === undefined) return "unknown";
	return others.length > 0 ? "several" : first;
}

export function levelGroupsOf(courses: readonly CourseFacts[]): LevelGroup[] {
	const found = new Set(courses.map(levelGroup));
	return LEVEL_GROUPS.filter((group) => found.has(group));
}

/** In the order of their names; classes online come last. */
export function areasOf(courses: readonly CourseFacts[]): (string | null)[] {
	const names = [...new Set(courses.map(({ area }) => area))];
	const named = names.filter((name) => name !== null).sort(compare);
	return names.includes(null) ? [...named, null] : named;
}

function byTitle(one: CourseFacts, other: CourseFacts): number {
	return compare(one.title, other.title) || compare(one.id, other.id);
}

function compare(one: string, other: string): number {
	return one < other ? -1 : Number(one > other);
}
