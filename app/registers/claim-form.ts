import { DECLINE_REASONS, type DeclineReason } from "./claims.ts";
import { makeMark } from "./marks.ts";
import type { MarkFact } from "./rates.ts";

/** Minutes late that are one tap; any other number is for the register. */
export const LATE_BY = [5, 10, 15, 20, 30] as const;

/** The value of a button: `present`, or `late-10`. */
export function parseCame(form: FormData): MarkFact | null {
	const value = form.get("came");
	if (value === "present") return makeMark("present");
	const minutes = LATE_BY.find((one) => value === `late-${one}`);
	return minutes === undefined ? null : makeMark("late", minutes);
}

export function parseDeclineReason(form: FormData): DeclineReason | null {
	const value = form.get("reason");
	return DECLINE_REASONS.find((one) => one === value) ?? null;
}
