import type { i18n } from "i18next";
import type { Translate } from "./namespaces.ts";

// More than the program has texts, with room for counts; a wild count must not fill the memory.
const MOST_KEPT = 5_000;

const quick = new WeakMap<i18n, Translate>();

/** Finding a text costs more than the element around it: each is looked for once a language. */
export function quickTexts(texts: i18n): Translate {
	const kept = quick.get(texts) ?? remembering(texts.t);
	quick.set(texts, kept);
	return kept;
}

function remembering(t: Translate): Translate {
	const found = new Map<string, string>();
	return new Proxy(t, {
		apply(target, self, words: unknown[]) {
			const name = nameOf(words);
			if (name === null) return Reflect.apply(target, self, words);
			const before = found.get(name);
			if (before !== undefined) return before;
			const text: string = Reflect.apply(target, self, words);
			if (found.size < MOST_KEPT) found.set(name, text);
			return text;
		},
	});
}

/** Only what nobody typed is kept: a key alone, or a key and a count. */
function nameOf([key, options]: unknown[]): string | null {
	if (typeof key !== "string") return null;
	if (options === undefined) return key;
	if (typeof options !== "object" || options === null) return null;
	const entries = Object.entries(options);
	const [name, value] = entries[0] ?? [];
	return entries.length === 1 && name === "count" && typeof value === "number"
		? `${key} ${value}`
		: null;
}
