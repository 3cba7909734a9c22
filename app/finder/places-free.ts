import { addDays, daysBetween } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import { REPORTS_BELIEVED } from "./doubt.ts";

/** Places are believed for so long after somebody confirmed the class. */
const DAYS_FRESH = 30;

export type PlacesFacts = {
	capacity: number | null;
	/** Enrolments that take a place. */
	taken: number;
	waiting: number;
	confirmedOn: LocalDate | null;
	/** "This is wrong", said and not settled. */
	openReports: number;
};

export type Places = {
	state: "free" | "waiting" | "full" | "ask";
	/** Places free, or people waiting; 0 in the other states. */
	count: number;
	/** Days since somebody confirmed it; null when nobody ever did. */
	age: number | null;
};

/** What may be said about places: old news is no news, so it becomes "ask". */
export function placesOf(facts: PlacesFacts, today: LocalDate): Places {
	const { capacity, taken, waiting, confirmedOn, openReports } = facts;
	const age = confirmedOn === null ? null : Math.max(0, daysBetween(confirmedOn, today));
	const isOld = age === null || age > DAYS_FRESH || openReports >= REPORTS_BELIEVED;
	if (capacity === null || isOld) return { state: "ask", count: 0, age };
	if (capacity > taken) return { state: "free", count: capacity - taken, age };
	return { state: waiting > 0 ? "waiting" : "full", count: waiting, age };
}

/** The earliest day of confirming that still counts. */
export function freshSince(today: LocalDate): LocalDate {
	return addDays(today, -DAYS_FRESH);
}
