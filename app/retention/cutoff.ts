import type { Instant, LocalDate } from "#db/columns.ts";
import type { RetentionRule, RuleName } from "./rules.ts";

/** What lies before this goes: a moment, and the day in London it falls on. */
export type Cutoff = { at: Instant; day: LocalDate };

/** Of each rule, as the settings have it now. */
export type Cutoffs = (name: RuleName) => Cutoff;

const DAY = 86_400_000;

/** So many days or months before now; a month is counted by the calendar, to its last day at most. */
export function cutoffOf(
	{ unit }: Pick<RetentionRule, "unit">,
	count: number,
	today: LocalDate,
	now: Date,
): Cutoff {
	const hours = now.toISOString().slice(10);
	const day = unit === "days" ? daysBefore(today, count) : monthsBefore(today, count);
	const utc = now.toISOString().slice(0, 10);
	const before = unit === "days" ? daysBefore(utc, count) : monthsBefore(utc, count);
	return { at: `${before}${hours}`, day };
}

export function daysBefore(day: LocalDate, count: number): LocalDate {
	return new Date(Date.parse(day) - count * DAY).toISOString().slice(0, 10);
}

export function monthsBefore(day: LocalDate, count: number): LocalDate {
	const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
	const last = new Date(Date.UTC(year, month - count, 0)).getUTCDate();
	return new Date(Date.UTC(year, month - 1 - count, Math.min(date, last)))
		.toISOString()
		.slice(0, 10);
}
