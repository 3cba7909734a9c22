import { wordsOf } from "#app/i18n/fold.ts";

export type SearchText = { text: string; language: string; weight: number };

/** A word of the title finds a class before a word of the summary does. */
export const WEIGHTS = { title: 3, place: 2, summary: 1 } as const;

const LONGEST = 60;

/** Every folded word once, with the most it weighs anywhere. */
export function searchWords(texts: readonly SearchText[]): Map<string, number> {
	const words = new Map<string, number>();
	for (const { text, language, weight } of texts) {
		for (const word of wordsOf(text, language)) {
			if (word.length > 0 && word.length <= LONGEST && (words.get(word) ?? 0) < weight) {
				words.set(word, weight);
			}
		}
	}
	return words;
}
