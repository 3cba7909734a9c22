import { wordsOf } from "#app/i18n/fold.ts";
import { OTHER_WORDS } from "../words/all.ts";

/** `length` typed words mean the same as any of these lists of English words. */
export type OtherName = { length: number; english: readonly (readonly string[])[] };

/** A beginning shorter than this may be that of almost anything. */
const SHORTEST_BEGINNING = 4;

/** The name that begins at this word, the longest first; null when there is none. */
export function englishOf(words: readonly string[], at: number): OtherName | null {
	const { names, longest } = known();
	for (let length = Math.min(longest, words.length - at); length > 0; length--) {
		const english = names.get(words.slice(at, at + length).join(" "));
		if (english) return { length, english };
	}
	const word = words[at] ?? "";
	if (word.length < SHORTEST_BEGINNING) return null;
	const english = [...names].flatMap(([name, list]) => (name.startsWith(word) ? list : []));
	return english.length > 0 ? { length: 1, english } : null;
}

type Known = { names: Map<string, string[][]>; longest: number };

let kept: Known | null = null;

function known(): Known {
	kept ??= readNames();
	return kept;
}

function readNames(): Known {
	const names = new Map<string, string[][]>();
	let longest = 1;
	for (const [language, { places, subjects }] of Object.entries(OTHER_WORDS)) {
		for (const [english, others] of Object.entries({ ...places, ...subjects })) {
			for (const other of others) {
				const words = wordsOf(other, language);
				longest = Math.max(longest, words.length);
				const key = words.join(" ");
				names.set(key, [...(names.get(key) ?? []), wordsOf(english)]);
			}
		}
	}
	return { names, longest };
}
