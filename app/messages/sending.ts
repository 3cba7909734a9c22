import type { Selectable } from "kysely";
import type { Instant } from "#db/columns.ts";
import type { MessageTable } from "#db/tables/finder.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** After each try, how long it is left alone: as long as a claim holds, and then longer and longer. */
const WAITS = [10 * MINUTE, HOUR, 6 * HOUR, 24 * HOUR] as const;

export const MOST_TRIES = WAITS.length + 1;

/** Nobody sends for so long: who took a message before that has died with it in hand. */
export const LONGEST_CLAIM = WAITS[0];

/** What may be taken in hand now: never tried, or tried so often and last claimed before then. */
export function dueClaims(now: Date): { tries: number; before: Instant }[] {
	return WAITS.map((wait, index) => ({ tries: index + 1, before: earlier(now, wait) }));
}

export function earlier(now: Date, by: number): Instant {
	return new Date(now.getTime() - by).toISOString();
}

/** The carrier answers, and does not take this one letter; the next may fare better. */
export function isRefusal(problem: unknown): boolean {
	const code = problem instanceof Error && "code" in problem ? problem.code : null;
	return code === REFUSED || code === "EMESSAGE";
}

export type Problem = NonNullable<Selectable<MessageTable>["problem"]>;

const PROBLEMS: Record<string, Problem> = {
	EENVELOPE: "refused",
	EMESSAGE: "refused",
	EAUTH: "sign-in",
	ECONNECTION: "out-of-reach",
	ECONNREFUSED: "out-of-reach",
	EDNS: "out-of-reach",
	ESOCKET: "out-of-reach",
	ETIMEDOUT: "out-of-reach",
};

/** What went wrong, as far as somebody at a desk can do something about it. */
export function problemOf(problem: unknown): Problem {
	const code = problem instanceof Error && "code" in problem ? String(problem.code) : "";
	return (Object.hasOwn(PROBLEMS, code) && PROBLEMS[code]) || "other";
}

/** About a class of hers, or a page of her own: the name of the site would tell others why. */
export function isToLearner(letter: { kind?: string; enrolment_id?: string | null }): boolean {
	return Boolean(letter.enrolment_id) || letter.kind === LOST_LINK || letter.kind === COMPLAINT;
}

/** The letter to somebody who complained. */
export const COMPLAINT = "complaint";

/** The letter with her link, asked for by herself. */
export const LOST_LINK = "lost-link";

/** Nodemailer's word for a sender or reader that cannot be. */
export const REFUSED = "EENVELOPE";

const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;
const LONGEST_LINE = 150;

/** A name somebody typed, for a line of a letter: it cannot begin a line of its own or turn it round. */
export function oneLine(text: string): string {
	const line = text.toWellFormed().replace(CONTROLS, " ").replace(/\s+/g, " ").trim();
	return line.slice(0, LONGEST_LINE).toWellFormed();
}

/** One address and nothing else: a list, a name or a second header in the field reaches nobody. */
export function isMailAddress(text: string | null): text is string {
	return text !== null && text.length <= 254 && ONE_ADDRESS.test(text);
}

const ONE_ADDRESS =
	/^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u;
