import type { Instant, LocalDate } from "#db/columns.ts";

/** Why a provider may refuse (UK GDPR, article 17(3), and the check of who asks). */
export const REFUSALS = ["open-complaint", "law", "funding", "not-her"] as const;

export type RefusalReason = (typeof REFUSALS)[number];

/** One month to answer: the same day of the next month, or its last where it has none. */
export function answerBefore(askedAt: Instant): LocalDate {
	const [year = 0, month = 1, day = 1] = askedAt.slice(0, 10).split("-").map(Number);
	const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
	return new Date(Date.UTC(year, month, Math.min(day, last))).toISOString().slice(0, 10);
}
