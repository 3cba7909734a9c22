/** Null: no text to look through, such as a spreadsheet. */
export type AnswerText = string | null;

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/**
 * Whether the answer has what stood in this field. Pages read names to count and to compare, too, and
 * who was counted was not seen. Where nobody can tell, she was.
 */
export function isShown(
	field: string,
	words: ReadonlySet<string> | null,
	answer: AnswerText,
): boolean {
	if (words === null || answer === null) return true;
	return [...words].some((value) => spellings(field, value).some((word) => stands(answer, word)));
}

/** A line as it is and as HTML writes it; of a name the first word, since a register shows "Amina K.". */
function spellings(field: string, value: string): string[] {
	const lines = value.split("\n").map((line) => line.trim());
	const first = field.includes("name") ? value.trim().split(/\s+/, 1) : [];
	return [...new Set([...lines, ...first].flatMap((word) => [word, inHtml(word)]))].filter(Boolean);
}

/** Not as a part of a longer word: Ali is not in "quality". */
function stands(answer: string, word: string): boolean {
	for (let at = answer.indexOf(word); at >= 0; at = answer.indexOf(word, at + 1)) {
		const before = answer[at - 1] ?? "";
		const after = answer[at + word.length] ?? "";
		if (!LETTER.test(before) && !LETTER.test(after)) return true;
	}
	return false;
}

function inHtml(word: string): string {
	if (!/[&<>"']/.test(word)) return word;
	return word
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;")
		.replaceAll("'", "&#x27;");
}
