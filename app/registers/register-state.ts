import type { Instant } from "#db/columns.ts";

export const registerStates = [
	"scheduled",
	"open",
	"draft",
	"submitted",
	"locked",
	"reopened",
	"cancelled",
	"voided",
] as const;

export type RegisterState = (typeof registerStates)[number];

export type RegisterDates = {
	startsAt: Instant;
	cancelledAt: Instant | null;
	voidedAt?: Instant | null;
	/** How many marks there are. */
	marked: number;
	submittedAt: Instant | null;
	reopenedAt: Instant | null;
};

const MINUTE = 60_000;
const OPENS_BEFORE = 30 * MINUTE;
const LOCKS_AFTER = 7 * 24 * 60 * MINUTE;

/** A reopened register is handed in again, or locks by itself as it did the first time. */
export function registerState(dates: RegisterDates, now: Date): RegisterState {
	const { startsAt, cancelledAt, voidedAt, marked, submittedAt, reopenedAt } = dates;
	if (voidedAt) return "voided";
	if (cancelledAt !== null) return "cancelled";
	if (submittedAt !== null) return stateOnceSubmitted(submittedAt, reopenedAt, now);
	if (marked > 0) return "draft";
	return now.getTime() < opensAt(startsAt) ? "scheduled" : "open";
}

export function mayMark(state: RegisterState): boolean {
	return state === "open" || state === "draft" || needsReason(state);
}

/** What was handed in has been relied on: a change says why. */
export function needsReason(state: RegisterState): boolean {
	return state === "submitted" || state === "reopened";
}

export function maySubmit(state: RegisterState): boolean {
	return state === "open" || state === "draft" || state === "reopened";
}

export function mayReopen(state: RegisterState): boolean {
	return state === "locked";
}

/** Marks are kept for ever, so a lesson that has some was held. */
export function mayCancel(state: RegisterState): boolean {
	return state === "scheduled" || state === "open";
}

/** What has marks was not cancelled: a coordinator can only say that it shall not count. */
export function mayVoid(state: RegisterState): boolean {
	return state === "draft" || state === "submitted" || state === "locked" || state === "reopened";
}

/** Before it is handed in: then it says who was there. */
export function mayApologise(state: RegisterState): boolean {
	return state === "scheduled" || state === "open" || state === "draft";
}

export function opensAt(startsAt: Instant): number {
	return Date.parse(startsAt) - OPENS_BEFORE;
}

function stateOnceSubmitted(
	submittedAt: Instant,
	reopenedAt: Instant | null,
	now: Date,
): RegisterState {
	const isReopened = reopenedAt !== null && reopenedAt > submittedAt;
	const since = Date.parse(isReopened ? reopenedAt : submittedAt);
	if (now.getTime() >= since + LOCKS_AFTER) return "locked";
	return isReopened ? "reopened" : "submitted";
}
