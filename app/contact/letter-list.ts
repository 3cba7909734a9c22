import type { Instant } from "#db/columns.ts";
import { LETTER_KINDS } from "./letter.ts";
import { OWN_LETTER_KINDS } from "./own-letter.ts";

export const LETTER_STATES = ["waiting", "sent", "failed"] as const;
export type LetterState = (typeof LETTER_STATES)[number];

const KINDS = [...LETTER_KINDS, ...OWN_LETTER_KINDS, "confirmation", "other"] as const;
export type ShownKind = (typeof KINDS)[number];

export function stateFrom(value: string | null): LetterState | null {
	return LETTER_STATES.find((state) => state === value) ?? null;
}

export function stateOf(letter: {
	sent_at: Instant | null;
	failed_at: Instant | null;
}): LetterState {
	if (letter.sent_at !== null) return "sent";
	return letter.failed_at !== null ? "failed" : "waiting";
}

/** Letters of parts that this page does not know are letters all the same. */
export function shownKind(kind: string): ShownKind {
	return KINDS.find((one) => one === kind) ?? "other";
}

/** Only a letter to a learner can be written anew: all that it says is worked out again. */
export function mayTryAgain(letter: {
	kind: string;
	sent_at: Instant | null;
	failed_at: Instant | null;
	tries: number;
}): boolean {
	const state = stateOf(letter);
	if (state === "failed") return LETTER_KINDS.some((kind) => kind === letter.kind);
	return state === "waiting" && letter.tries > 0;
}
