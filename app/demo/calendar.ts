import type { Closure } from "#app/courses/timetable.ts";
import { addDays, londonDate, weekdayOf } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";

export type Term = { startsOn: LocalDate; endsOn: LocalDate };

const WEEKS_SO_FAR = 9;
const WEEKS_TO_COME = 12;
const WEEKS_TO_HALF_TERM = 2;
const LAST_TERM_WEEKS = 12;
const HOLIDAY_WEEKS = 2;

/** The term of now began nine weeks ago, on a Monday, whenever the demo is filled. */
export function termOf(now: Date): Term {
	const today = londonDate(now);
	const monday = addDays(today, 1 - weekdayOf(today));
	return {
		startsOn: addDays(monday, -7 * WEEKS_SO_FAR),
		endsOn: addDays(monday, 7 * WEEKS_TO_COME - 1),
	};
}

/** A week without lessons at colleges and councils, as schools have it. */
export function halfTermOf(now: Date): Closure {
	const today = londonDate(now);
	const from = addDays(today, 1 - weekdayOf(today) + 7 * WEEKS_TO_HALF_TERM);
	return { from, to: addDays(from, 4) };
}

export function lastTermOf(now: Date): Term {
	const { startsOn } = termOf(now);
	const endsOn = addDays(startsOn, -7 * HOLIDAY_WEEKS - 1);
	return { startsOn: addDays(endsOn, 1 - 7 * LAST_TERM_WEEKS), endsOn };
}
