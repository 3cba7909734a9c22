import { harmless } from "#app/http/formula.ts";

const DIRECTION_SIGNS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * Words as every file has them: on one line, without the signs that a page needs for direction, and
 * never a formula, in the spreadsheets too, since who saves one as CSV takes its cells along.
 */
export function fileText(words: string): string {
	const plain = words
		.toWellFormed()
		.replaceAll(DIRECTION_SIGNS, "")
		.replaceAll(NOT_IN_XML, "")
		.replaceAll(/\s+/g, " ")
		.trim();
	return harmless(plain);
}
