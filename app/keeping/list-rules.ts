import type { LocalDate } from "#db/columns.ts";

/** A list last used before that day has not been used for twelve months. */
export function lastDayKept(today: LocalDate): LocalDate {
	const [year, ...rest] = today.split("-");
	return [Number(year) - 1, ...rest].join("-");
}
