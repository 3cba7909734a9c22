import type { Search } from "../finder-search.ts";
import { englishOf } from "./other-names.ts";

/** One thing looked for: any of these, each a list of beginnings that must all be there. */
export type Term = readonly (readonly string[])[];

/**
 * What was typed, word by word, and beside it the English of a place or a subject that was
 * written in another language: a class is found though nobody translated it.
 */
export function termsOf({ words }: Pick<Search, "words">): Term[] {
	const terms: Term[] = [];
	for (let at = 0; at < words.length; ) {
		const known = englishOf(words, at);
		const typed = words.slice(at, at + (known?.length ?? 1));
		terms.push(known ? [typed, ...known.english] : [typed]);
		at += typed.length;
	}
	return terms;
}
