import type { Change } from "./records.ts";
import type { Problem } from "./sending.ts";
import type { Help, LineState, PageState } from "./words.ts";

export type Facts = {
	/** Hers, of this lesson, that the server has not acknowledged. */
	unsent: readonly Change[];
	/** The phone's own storage refused a mark. */
	failed: boolean;
	/** Somebody has a mark on this page. */
	marked: boolean;
	asked: boolean;
	problem: Problem | null;
};

export type Shown = { state: PageState; help: Help | null };

/** What the page says: never more than is true. */
export function pageState(facts: Facts): Shown {
	const { unsent, failed, marked, asked, problem } = facts;
	if (failed) return { state: "notSaved", help: "unsupported" };
	if (unsent.some(({ stuck }) => stuck === "refused")) return { state: "notSaved", help: null };
	if (unsent.some(({ stuck }) => stuck === "conflict"))
		return { state: "onPhone", help: "conflict" };
	if (unsent.some(({ stuck }) => stuck === "early")) return { state: "onPhone", help: "early" };
	if (unsent.length > 0) return { state: "onPhone", help: helpWith(unsent, problem) };
	if (asked) return { state: "saved", help: "asked" };
	return { state: marked ? "saved" : "none", help: null };
}

export function lineState({ stuck }: Change): LineState {
	return stuck === "refused" ? "notSaved" : "onPhone";
}

function helpWith(unsent: readonly Change[], problem: Problem | null): Help | null {
	if (problem === "session") return "signIn";
	if (problem === "person") return "person";
	return unsent.some(({ stuck }) => stuck === "reason") ? "reason" : null;
}
