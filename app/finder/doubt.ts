import { daysBetween } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";

/** After so many days without a word from its people a class may have ended. */
export const DAYS_BELIEVED = 90;

/** So many people are not all mistaken. */
export const REPORTS_BELIEVED = 3;

export type Trust = {
	confirmedOn: LocalDate | null;
	/** "This is wrong", said and not settled. */
	openReports: number;
};

/** Whether to ask first, before somebody takes two buses to a closed door. */
export function isDoubtful({ confirmedOn, openReports }: Trust, today: LocalDate): boolean {
	if (openReports >= REPORTS_BELIEVED || confirmedOn === null) return true;
	return daysBetween(confirmedOn, today) >= DAYS_BELIEVED;
}
