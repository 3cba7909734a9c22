import type { Instant } from "#db/columns.ts";
import type { LetterKind } from "./letter.ts";

const HOUR = 3_600_000;

/** What happened longer ago is not written about: an import must not write thousands of letters. */
export const NEW_FOR = 24 * HOUR;
/** A letter that nobody carried for so long is given up. */
export const WAITS_FOR = 48 * HOUR;
/** A waiting letter's reason is never older than this. */
export const LOOKED_BACK = NEW_FOR + WAITS_FOR;

/** One letter that somebody should have, written or not. */
export type Due = {
	/** Names the reason: whoever writes it a second time writes nothing. */
	key: string;
	kind: LetterKind;
	/** To be written now. What is not stays true for a letter that waits. */
	isNew: boolean;
	/** After this moment it tells nothing any more. */
	until: Instant | null;
	at: Instant | null;
	before: Instant | null;
};

export type Waiting = { recipient: string; created_at: Instant };

/**
 * What becomes of a letter that waits: the reason may be gone, the address another, or the time
 * over. Taken back is as if it had never been written; too late is seen on the desk.
 */
export function fateOf(
	letter: Waiting,
	due: (Pick<Due, "until"> & { recipient: string }) | undefined,
	now: Date,
): "keep" | "take-back" | "too-late" {
	if (!due || due.recipient !== letter.recipient) return "take-back";
	if (isOver(due, now)) return "too-late";
	return Date.parse(letter.created_at) < now.getTime() - WAITS_FOR ? "too-late" : "keep";
}

export function isOver({ until }: Pick<Due, "until">, now: Date): boolean {
	return until !== null && Date.parse(until) <= now.getTime();
}
