import { addDays, londonDate } from "#app/i18n/london-time.ts";
import type { Instant, LocalDate } from "#db/columns.ts";
import { isAttended, type MarkCode } from "./rates.ts";

/** So long after a lesson a learner can say that she was there. */
const DAYS_BACK = 28;

/** What her tutor can answer; each is told to her in her language. */
export const DECLINE_REASONS = ["not-seen", "other-day", "too-late", "talk"] as const;

export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** A lesson she was expected in, or marked in. */
export type PastLesson = {
	localDate: LocalDate;
	endsAt: Instant;
	isCancelled: boolean;
	isVoided: boolean;
	isSubmitted: boolean;
	/** Null when nobody marked her. */
	code: MarkCode | null;
};

export type Claim = { answer: "accepted" | "declined" | null; reason: DeclineReason | null };

/** How it stands; null where there is nothing to say about the lesson. */
export type Standing = "may-claim" | "waiting" | "accepted" | "declined" | null;

export function claimsSince(now: Date): LocalDate {
	return addDays(londonDate(now), -DAYS_BACK);
}

/** Marked as away; or with no mark although the register was handed in, so that none will come. */
export function mayClaim(lesson: PastLesson, now: Date): boolean {
	if (lesson.isCancelled || lesson.isVoided) return false;
	if (Date.parse(lesson.endsAt) > now.getTime()) return false;
	if (lesson.localDate < claimsSince(now)) return false;
	return lesson.code === null ? lesson.isSubmitted : !isAttended(lesson.code);
}

/** A mark that says she came has answered her, whoever made it. */
export function standingOf(lesson: PastLesson, claim: Claim | null, now: Date): Standing {
	if (claim === null) return mayClaim(lesson, now) ? "may-claim" : null;
	if (lesson.code !== null && isAttended(lesson.code)) return "accepted";
	return claim.answer === null ? "waiting" : claim.answer;
}
