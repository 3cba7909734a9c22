import type { Direction } from "./languages.ts";

const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** A name or address inside a sentence of the other direction must not turn the sentence round. */
export function isolate(value: string, direction: Direction): string {
	const needed = direction === "rtl" || RIGHT_TO_LEFT.test(value);
	return needed ? FIRST_STRONG_ISOLATE + value + POP_ISOLATE : value;
}
