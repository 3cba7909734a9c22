import { addDays, londonDate } from "#app/i18n/london-time.ts";
import type { Instant, LocalDate } from "#db/columns.ts";

/** So long after a lesson she can say that she was there. */
export const DAYS_BACK = 28;

export function daysBack(now: Date): LocalDate {
	return addDays(londonDate(now), -DAYS_BACK);
}

type Ahead = { startsAt: Instant; isCancelled: boolean };

/** Said, and taken back, until it begins: then the register says who is there. */
export function maySayNo({ startsAt, isCancelled }: Ahead, now: Date): boolean {
	return !isCancelled && Date.parse(startsAt) > now.getTime();
}
