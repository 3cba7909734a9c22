import type { TextKey } from "#app/http/forms.ts";

// Names and places are put in square brackets by who checks a quote; what stands in them is not shown.
const MARKED = /\[([^[\]]*)\]/g;
const HIDDEN = "[…]";

/** Brackets of the learner's own would be taken for marks. */
export function withoutBrackets(words: string): string {
	return words.replaceAll("[", "(").replaceAll("]", ")");
}

/** What readers see. */
export function masked(marked: string): string {
	return marked.replace(MARKED, HIDDEN);
}

/** As it was said. */
export function unmarked(marked: string): string {
	return marked.replace(MARKED, "$1");
}

/** Marks stand one after the other and are closed; nothing but marks was added. */
export function problemOf(marked: string, words: string): TextKey | null {
	if (/\[\s*\]/.test(marked)) return "social:errors.brackets";
	const said = unmarked(marked);
	if (/[[\]]/.test(said)) return "social:errors.brackets";
	return said === words ? null : "social:errors.changed";
}
