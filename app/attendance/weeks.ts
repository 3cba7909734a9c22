import {
	type Counts,
	countRegister,
	type EnrolmentFact,
	hasEnded,
	type KeyedMark,
	type LessonFact,
} from "#app/registers/rates.ts";
import type { LocalDate } from "#db/columns.ts";

export type Week = { monday: LocalDate; counts: Counts };

type Facts = {
	lessons: readonly LessonFact[];
	enrolments: readonly EnrolmentFact[];
	marksOf: ReadonlyMap<string, readonly KeyedMark[]>;
	now: Date;
};

/** Weeks with a lesson that has ended, in order; added up they are the whole register. */
export function weeksOf({ lessons, enrolments, marksOf, now }: Facts): Week[] {
	const ended = lessons.filter((lesson) => hasEnded(lesson, now));
	const byMonday = Map.groupBy(ended, ({ localDate }) => mondayOf(localDate));
	return [...byMonday]
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([monday, ofWeek]) => {
			const marks = ofWeek.flatMap(({ id }) => marksOf.get(id) ?? []);
			return { monday, counts: countRegister({ lessons: ofWeek, enrolments, marks, now }) };
		});
}

const DAY = 86_400_000;

export function mondayOf(day: LocalDate): LocalDate {
	const midnight = Date.parse(`${day}T00:00Z`);
	const sinceMonday = (new Date(midnight).getUTCDay() + 6) % 7;
	return new Date(midnight - sinceMonday * DAY).toISOString().slice(0, 10);
}
