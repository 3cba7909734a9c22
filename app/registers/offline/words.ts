/** Every word a script may show, written by the server in the language of the page. */
export type Words = {
	state: Record<PageState, string>;
	line: Record<LineState, string>;
	help: Record<Help, string>;
	signIn: string;
	conflict: Record<"title" | "yours" | "theirs" | "mine" | "keepTheirs", string>;
	signOut: { unsent: string; help: string; anyway: string };
};

export type PageState = "none" | "saved" | "onPhone" | "notSaved";
export type LineState = "saved" | "onPhone" | "notSaved" | "asked";
export type Help =
	| "signIn"
	| "person"
	| "reason"
	| "early"
	| "asked"
	| "conflict"
	| "handIn"
	| "typed"
	| "unsupported";

/** What the server tells the scripts of a page. */
export type PageFacts = {
	person: string;
	/** Empty on pages without a register. */
	lesson: string;
	language: string;
	/** Whether this page brings the others on the phone. */
	keeps: boolean;
	words: Words;
};

/** Stands for the number in `signOut.unsent`. */
export const NUMBER = "#";

export function readFacts(place: HTMLElement): PageFacts {
	const { person = "", lesson = "", keeps, words = "{}" } = place.dataset;
	const { lang: language } = document.documentElement;
	return { person, lesson, language, keeps: keeps === "yes", words: JSON.parse(words) };
}
