/** Shorter parts of a name are also ordinary syllables. */
const SHORTEST_PART = 3;
const DASH = "—";

/** The words with a dash where one of the names, or a part of one, stands by itself. */
export function withoutNames(words: string, names: readonly string[]): string {
	const parts = partsOf(names);
	if (parts.length === 0) return words;
	const any = parts.map(escaped).join("|");
	return words.replace(new RegExp(`(?<![\\p{L}\\p{M}])(?:${any})(?![\\p{L}\\p{M}])`, "giu"), DASH);
}

/** The longest first: a whole name is one dash. */
function partsOf(names: readonly string[]): string[] {
	const whole = names.map((name) => name.trim()).filter((name) => name.length > 1);
	const parts = whole.flatMap((name) => name.split(/\s+/));
	const all = new Set([...whole, ...parts.filter((part) => [...part].length >= SHORTEST_PART)]);
	return [...all].sort((one, other) => other.length - one.length);
}

function escaped(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
