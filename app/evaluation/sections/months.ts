import type { Counts } from "#app/registers/rates.ts";
import { addCounts, noCounts } from "#app/registers/rates.ts";
import type { LocalDate } from "#db/columns.ts";
import type { CourseFacts, EnrolmentFacts } from "../course-facts.ts";
import { lastOfMonth } from "../fold-course.ts";
import { countPeople } from "../measure-courses.ts";
import { isThere } from "../minutes.ts";
import type { Label } from "../report-model.ts";
import type { SubjectFacts } from "../subject-facts.ts";
import { words } from "./words.ts";

/** Hours of fewer people are joined to those of the month after, for every reader. */
const FEWEST = 10;

/** A month, or several of them in which few people came. */
export type Month = {
	id: string;
	label: Label;
	from: LocalDate;
	until: LocalDate;
	counts: Counts;
	/** Different learners who were in a class in these days. */
	people: number;
};

type Days = Pick<Month, "from" | "until" | "counts">;

/** From the first lesson to the last day; what lies before the period is one row. */
export function monthsOf({ courses, period }: SubjectFacts): Month[] {
	const enrolments = courses.flatMap((course) => course.enrolments);
	const months = joinFew(enrolments, daysOf(courses, period.from));
	return months.map((days) => ({
		...days,
		id: `days-${days.from}`,
		label: labelOf(days, period.from),
		people: countPeople(enrolments.filter((one) => isThere(one, days))),
	}));
}

function daysOf(courses: readonly CourseFacts[], from: LocalDate): Days[] {
	const days = new Map<string, Days>();
	for (const stretch of courses.flatMap((course) => course.stretches)) {
		const key = stretch.from < from ? "before" : stretch.from;
		const known = days.get(key) ?? { ...stretch, counts: noCounts() };
		days.set(key, {
			from: known.from < stretch.from ? known.from : stretch.from,
			until: known.until > stretch.until ? known.until : stretch.until,
			counts: addCounts(known.counts, stretch.counts),
		});
	}
	return [...days.values()].sort((one, other) => (one.from < other.from ? -1 : 1));
}

/** A few people's hours could be worked out from the total and all other months. */
function joinFew(enrolments: readonly EnrolmentFacts[], months: readonly Days[]): Days[] {
	const joined: Days[] = [];
	for (const month of months) {
		const last = joined.at(-1);
		if (last && areFew(enrolments, last)) joined[joined.length - 1] = join(last, month);
		else joined.push(month);
	}
	const [before, last] = joined.slice(-2);
	if (before && last && areFew(enrolments, last)) joined.splice(-2, 2, join(before, last));
	return joined;
}

function join(one: Days, other: Days): Days {
	return { from: one.from, until: other.until, counts: addCounts(one.counts, other.counts) };
}

/** Nobody is counted beyond enough. */
function areFew(enrolments: readonly EnrolmentFacts[], days: Days): boolean {
	const people = new Set<string>();
	for (const one of enrolments) {
		if (isThere(one, days)) people.add(one.learnerId);
		if (people.size >= FEWEST) return false;
	}
	return true;
}

function labelOf({ from, until }: Days, periodFrom: LocalDate): Label {
	if (from < periodFrom) return words("sections:hours.before", { day: periodFrom });
	const month = from.slice(0, 7);
	if (until <= lastOfMonth(from)) return words("sections:oneMonth", { month });
	return words("sections:months", { from: month, until: until.slice(0, 7) });
}
