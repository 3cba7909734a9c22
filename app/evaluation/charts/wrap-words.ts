import type { LanguageTag } from "#app/i18n/languages.ts";

/** Text in a picture cannot break by itself: room is measured in letters of middling width. */
const WIDTH_OF_LETTER: Record<LanguageTag, number> = {
	en: 0.55,
	pl: 0.56,
	bn: 0.6,
	ar: 0.5,
	ur: 0.48,
};
const LINE: Record<LanguageTag, number> = { en: 1.25, pl: 1.25, bn: 1.4, ar: 1.5, ur: 2 };

export type Lettering = { language: LanguageTag; size: number };

export function textWidth(words: string, { language, size }: Lettering): number {
	return [...words].length * size * WIDTH_OF_LETTER[language];
}

export function lineHeight({ language, size }: Lettering): number {
	return LINE[language] * size;
}

/** At most so many lines; what is too long ends in an ellipsis, and the table has all of it. */
export function wrapWords(words: string, width: number, lettering: Lettering, most = 3): string[] {
	const lines: string[] = [];
	for (const word of words.split(/\s+/)) {
		const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
		if (lines.length > 0 && textWidth(longer, lettering) <= width) lines.splice(-1, 1, longer);
		else lines.push(word);
	}
	const shown = lines.slice(0, most).map((line) => shortened(line, width, lettering));
	if (lines.length > most) shown.splice(-1, 1, shortened(`${shown.at(-1)}…`, width, lettering));
	return shown;
}

function shortened(line: string, width: number, lettering: Lettering): string {
	if (textWidth(line, lettering) <= width) return line;
	const room = Math.max(1, Math.floor(width / textWidth("x", lettering)) - 1);
	return `${[...line].slice(0, room).join("")}…`;
}
