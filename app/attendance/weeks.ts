import type { Counts } from "#app/registers/rates.ts";
import type { LocalDate } from "#db/columns.ts";

export type Week = { monday: LocalDate; counts: Counts };

const DAY = 86_400_000;

export function mondayOf(day: LocalDate): LocalDate {
	const midnight = Date.parse(`${day}T00:00Z`);
	const sinceMonday = (new Date(midnight).getUTCDay() + 6) % 7;
	return new Date(midnight - sinceMonday * DAY).toISOString().slice(0, 10);
}
