import type { LocalDate } from "#db/columns.ts";

/** A quarter of the year goes by its last day. */
export type QuarterEnd = LocalDate;

const FIRST_DAYS: readonly string[] = ["01-01", "04-01", "07-01", "10-01"];
const LAST_DAYS: readonly string[] = ["03-31", "06-30", "09-30", "12-31"];
/** A pilot of ten years; more was typed wrongly. */
export const MOST_QUARTERS = 40;

export function isQuarterEnd(day: string): day is QuarterEnd {
	return /^\d{4}-/.test(day) && LAST_DAYS.includes(day.slice(5));
}

export function quarterOf(day: LocalDate): QuarterEnd {
	const year = day.slice(0, 4);
	const last = LAST_DAYS.find((end) => day.slice(5) <= end);
	return `${year}-${last ?? "12-31"}`;
}

export function firstDayOf(quarter: QuarterEnd): LocalDate {
	return `${quarter.slice(0, 4)}-${FIRST_DAYS[LAST_DAYS.indexOf(quarter.slice(5))]}`;
}

export function quarterAfter(quarter: QuarterEnd): QuarterEnd {
	const at = LAST_DAYS.indexOf(quarter.slice(5));
	const next = LAST_DAYS[at + 1];
	const year = Number(quarter.slice(0, 4));
	return next ? `${year}-${next}` : `${String(year + 1).padStart(4, "0")}-${LAST_DAYS[0]}`;
}

/** Those that the days of a pilot touch, and others that something was said of; in order. */
export function quartersOf(
	{ startsOn, endsOn }: { startsOn: LocalDate; endsOn: LocalDate },
	others: readonly QuarterEnd[] = [],
): QuarterEnd[] {
	const found = new Set(others);
	const last = quarterOf(endsOn);
	let quarter = quarterOf(startsOn);
	for (let count = 0; quarter <= last && count < MOST_QUARTERS; count++) {
		found.add(quarter);
		quarter = quarterAfter(quarter);
	}
	return [...found].toSorted();
}
