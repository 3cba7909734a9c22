import { LEVELS, type Level } from "#app/assessments/levels.ts";
import type { CourseFacts } from "./course-facts.ts";
import { type Namer, namesFor, namesOf } from "./quantity-ids.ts";
import type { Label } from "./report-model.ts";
import type { SubjectFacts } from "./subject-facts.ts";

/** Some of the classes, with what they are called in ids and on the page. */
export type CourseGroup = {
	id: string;
	label: Label;
	courses: readonly CourseFacts[];
	names: Namer;
};

/** A class is taught at one level, at several, or nobody said. */
export type LevelGroup = Level | "several" | "unknown";

const LEVEL_GROUPS: readonly LevelGroup[] = [...LEVELS, "several", "unknown"];

const LEVEL_LABELS: Record<LevelGroup, Label> = {
	"pre-entry": { key: "common:levels.pre-entry" },
	"entry-1": { key: "common:levels.entry-1" },
	"entry-2": { key: "common:levels.entry-2" },
	"entry-3": { key: "common:levels.entry-3" },
	"level-1": { key: "common:levels.level-1" },
	"level-2": { key: "common:levels.level-2" },
	several: { key: "evaluation:group.several" },
	unknown: { key: "evaluation:group.unknown" },
};

export function levelLabel(level: LevelGroup): Label {
	return LEVEL_LABELS[level];
}

export function levelGroup({ levels }: Pick<CourseFacts, "levels">): LevelGroup {
	const [first, ...others] = new Set(levels);
	if (first === undefined) return "unknown";
	return others.length > 0 ? "several" : first;
}

export function levelGroups(facts: SubjectFacts): CourseGroup[] {
	const byLevel = Map.groupBy(facts.courses, levelGroup);
	return LEVEL_GROUPS.flatMap((level) => {
		const courses = byLevel.get(level);
		const label = levelLabel(level);
		return courses
			? [groupOf(facts, { id: `level-${level}`, part: `level:${level}`, label, courses })]
			: [];
	});
}

/** In the order of their names; classes online come last. */
export function areaGroups(facts: SubjectFacts): CourseGroup[] {
	const byArea = coursesByArea(facts.courses);
	const online = byArea.get("") ?? [];
	const named = [...byArea]
		.filter(([area]) => area !== "")
		.sort(([one], [other]) => (one < other ? -1 : 1));
	const groups = named.map(([area, courses]) =>
		groupOf(facts, {
			id: `area-${idOf(area)}`,
			part: `area:${area}`,
			label: { name: area },
			courses,
		}),
	);
	if (online.length === 0) return groups;
	const label: Label = { key: "evaluation:group.online" };
	return [...groups, groupOf(facts, { id: "online", part: "area:online", label, courses: online })];
}

const knownAreas = new WeakMap<readonly CourseFacts[], ReadonlyMap<string, CourseFacts[]>>();

/** Several sections ask for the same classes, and what is measured of an area is kept by its list. */
function coursesByArea(courses: readonly CourseFacts[]): ReadonlyMap<string, CourseFacts[]> {
	const byArea = knownAreas.get(courses) ?? Map.groupBy(courses, ({ area }) => area ?? "");
	knownAreas.set(courses, byArea);
	return byArea;
}

/** Of a strand or of all; a pilot's quantities are called as in its own report. */
export function pilotGroups({ subject, period, courses }: SubjectFacts): CourseGroup[] {
	const pilots = subject.pilots.filter(({ slug }) => slug !== subject.slug);
	return pilots
		.toSorted((one, other) => (one.name < other.name ? -1 : 1))
		.map(({ slug, name }) => ({
			id: `pilot-${slug}`,
			label: { name },
			courses: courses.filter(({ pilot }) => pilot === slug),
			names: namesOf(`pilot:${slug}`, period.until),
		}));
}

/** By title. A class at a workplace stays without it, for it may name the employer. */
export function classGroups({ courses, period }: SubjectFacts): CourseGroup[] {
	return courses.toSorted(byTitle).map((course, at, sorted) => ({
		id: `class-${course.id}`,
		label:
			course.kind === "workplace"
				? { key: "evaluation:group.workplace" }
				: { name: nameAmong(course, sorted.slice(0, at), sorted) },
		courses: [course],
		names: namesOf(`course:${course.id}`, period.until),
	}));
}

/** Two classes of one title are told apart by a number. */
function nameAmong(
	{ title }: CourseFacts,
	before: readonly CourseFacts[],
	all: readonly CourseFacts[],
): string {
	const isSame = (other: CourseFacts) => other.title === title;
	if (all.filter(isSame).length === 1) return title;
	return `${title}, ${before.filter(isSame).length + 1}`;
}

/** Safe in an id. */
export function idOf(name: string): string {
	return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-");
}

type Given = Omit<CourseGroup, "names"> & { part: string };

function groupOf({ subject, period }: SubjectFacts, { part, ...group }: Given): CourseGroup {
	const names = namesFor(subject, period.until);
	return { ...group, names: (measure, ...parts) => names(measure, part, ...parts) };
}

function byTitle(one: CourseFacts, other: CourseFacts): number {
	return compare(one.title, other.title) || compare(one.id, other.id);
}

function compare(one: string, other: string): number {
	return one < other ? -1 : Number(one > other);
}
