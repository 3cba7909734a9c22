import { attended, type Counts } from "#app/registers/rates.ts";
import type { CourseFacts, EnrolmentFacts, Stretch } from "./course-facts.ts";
import { type Drafting, FEW } from "./drafting.ts";
import { type Namer, namesOf } from "./quantity-ids.ts";
import type { QuantityId, Relation } from "./report-draft.ts";

type Days = Pick<Stretch, "from" | "until">;

/** What minutes are counted of, by whom they are, and marks that nearly tell them. */
export type MinutesKind = {
	measure: string;
	minutes: (stretch: Stretch, course: CourseFacts) => number;
	/** Everybody who can be behind the minutes of these days. */
	people: (course: CourseFacts, days: Days) => readonly string[];
	/** In which groups they are shown, besides months: a class is in one. */
	group: (course: CourseFacts) => string;
};

/** The least that adds up to all that is shown of a kind: one pilot's minutes in one group and month. */
export type Piece = Days & {
	id: QuantityId;
	group: string;
	minutes: number;
	/** Counted up to enough. */
	people: number;
};

export const OFFERED: MinutesKind = {
	measure: "minutes-offered",
	minutes: ({ counts }) => counts.minutesExpected,
	people: learnersIn,
	group: () => "all",
};

export const ATTENDED: MinutesKind = {
	measure: "minutes-attended",
	minutes: ({ counts }) => counts.minutesAttended,
	people: learnersIn,
	group: ({ area }) => `area:${area ?? "online"}`,
};

export const MIXED: MinutesKind = {
	measure: "minutes-mixed",
	minutes: ({ mixing }) => mixing.learnerMinutes,
	people: ({ enrolments }, days) =>
		enrolments
			.filter((one) => one.mixedOn !== null && one.mixedOn <= days.until && isThere(one, days))
			.map(({ learnerId }) => learnerId),
	group: () => "all",
};

export const VOLUNTEERED: MinutesKind = {
	measure: "minutes-volunteered",
	minutes: ({ volunteerMinutes }) => volunteerMinutes,
	people: ({ helpers }, { until }) =>
		helpers
			.filter(({ role, firstOn }) => role === "volunteer" && firstOn !== null && firstOn <= until)
			.map(({ learnerId }) => learnerId),
	group: () => "all",
};

export function isThere(
	{ startedOn, endedOn }: Pick<EnrolmentFacts, "startedOn" | "endedOn">,
	{ from, until }: Days,
): boolean {
	if (startedOn === null || startedOn > until) return false;
	return endedOn === null || endedOn >= from;
}

function learnersIn({ enrolments }: CourseFacts, days: Days): string[] {
	return enrolments.filter((one) => isThere(one, days)).map(({ learnerId }) => learnerId);
}

const known = new WeakMap<readonly CourseFacts[], Map<string, Piece[]>>();

/** Several sections ask for the same classes. */
export function draftPieces(
	drafting: Drafting,
	courses: readonly CourseFacts[],
	kind: MinutesKind,
): readonly Piece[] {
	const ofCourses = known.get(courses) ?? new Map<string, Piece[]>();
	known.set(courses, ofCourses);
	const pieces = ofCourses.get(kind.measure) ?? piecesOf(courses, kind);
	ofCourses.set(kind.measure, pieces);
	for (const { id, minutes, people } of pieces) drafting.minutes(id, minutes, people);
	return pieces;
}

/** A month that is over is called the same in every report, so that it is known to be the same number. */
function piecesOf(courses: readonly CourseFacts[], kind: MinutesKind): Piece[] {
	const inGroups = Map.groupBy(courses, (one) => JSON.stringify([one.pilot, kind.group(one)]));
	return [...inGroups.values()].flatMap((some) => {
		const { pilot } = some[0]!;
		const group = kind.group(some[0]!);
		return minutesByDays(some, kind).map(({ minutes, ...days }): Piece => {
			const id = namesOf(`pilot:${pilot}`, days.until)(kind.measure, group, `days:${days.from}`);
			return { ...days, id, group, minutes, people: countPeople(some, kind, days) };
		});
	});
}

function minutesByDays(courses: readonly CourseFacts[], kind: MinutesKind) {
	const byDays = new Map<string, Days & { minutes: number }>();
	for (const course of courses) {
		for (const stretch of course.stretches) {
			const { from, until } = stretch;
			const days = byDays.get(from) ?? { from, until, minutes: 0 };
			days.minutes += kind.minutes(stretch, course);
			byDays.set(from, days);
		}
	}
	// That nothing was held is known to everybody: it leaves nothing open.
	const some = [...byDays.values()].filter(({ minutes }) => minutes > 0);
	return some.sort((one, other) => (one.from < other.from ? -1 : 1));
}

/** Nobody is counted beyond enough. */
function countPeople(courses: readonly CourseFacts[], { people }: MinutesKind, days: Days): number {
	const seen = new Set<string>();
	for (const course of courses) {
		for (const one of people(course, days)) seen.add(one);
		if (seen.size >= FEW) return FEW;
	}
	return seen.size;
}

/** All minutes of some pieces under one name. */
export function draftSum(
	drafting: Drafting,
	id: QuantityId,
	pieces: readonly Piece[],
	people: number,
): QuantityId {
	drafting.minutes(
		id,
		pieces.reduce((sum, { minutes }) => sum + minutes, 0),
		people,
	);
	drafting.sum(
		id,
		pieces.map((piece) => piece.id),
	);
	return id;
}

/** Who knows the timetable knows how long a mark is, but not to the minute: late, early, other lessons. */
const LEEWAY = 0.02;

/** Minutes beside the marks they were counted with: the one nearly tells the other. */
export function aboutMarks(
	[total, minutes]: [QuantityId, number],
	[part, marks]: [QuantityId, number],
): Relation[] {
	if (marks === 0 || minutes === 0) return [];
	const each = Math.max(1, Math.round(minutes / marks));
	const apart = Math.abs(minutes - each * marks);
	const leeway = Math.max(apart, Math.ceil(minutes * LEEWAY));
	return [{ total, parts: [part], about: { each, leeway } }];
}

/** Both kinds beside the marks of the same classes and days. */
export function draftAbout(drafting: Drafting, names: Namer, counts: Counts): void {
	const marks = counts.marked;
	const beside = [
		["minutes-attended", counts.minutesAttended, "attended-marks", attended(counts)],
		["minutes-offered", counts.minutesExpected, "marks", marks],
	] as const;
	for (const [total, minutes, part, of] of beside) {
		if (!drafting.has(names(total))) continue;
		drafting.things(names(part), of);
		drafting.add({
			quantities: [],
			relations: aboutMarks([names(total), minutes], [names(part), of]),
		});
	}
}
