import { addDays } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";

/** `2026-10`. */
export type Month = string;

/** A register is locked seven days after its lesson: from the eighth on nothing of the month moves. */
const DAYS_TO_CORRECT = 7;

export function monthOf(day: LocalDate): Month {
	return day.slice(0, 7);
}

/** The first day on which a month is told. */
export function toldFrom(month: Month): LocalDate {
	return addDays(firstDayAfter(month), DAYS_TO_CORRECT);
}

export function isOver(month: Month, today: LocalDate): boolean {
	return toldFrom(month) <= today;
}

function firstDayAfter(month: Month): LocalDate {
	const first = `${month}-01`;
	return `${monthOf(addDays(first, 31))}-01`;
}
