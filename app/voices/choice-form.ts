import { type FieldErrors, type Parsed, textOf } from "#app/http/forms.ts";
import { problemOf, unmarked } from "./marks.ts";
import { LONGEST } from "./quotes.ts";

/** What is checked: the words as she said them, and their English where there is one. */
export type Checked = { words: string; english: string | null; language: string };

export type ChoiceForm = {
	/** Both with their marks. */
	words: string;
	english: string | null;
	/** Where there was no English, the one just written. */
	translation: string | null;
};

/** Nothing may be changed by marking, and somebody has to say that she read it for names. */
export function parseChoice(form: FormData, quote: Checked): Parsed<ChoiceForm> {
	const words = textOf(form, "words", LONGEST.marked);
	const typed = quote.language === "en" ? "" : textOf(form, "english", LONGEST.marked);
	const problem = problemOf(words, quote.words);
	const inEnglish = quote.language === "en" ? null : englishProblem(typed, quote.english);
	const errors: FieldErrors = {
		...(problem && { words: problem }),
		...(inEnglish && { english: inEnglish }),
		...(textOf(form, "checked") !== "yes" && { checked: "social:errors.checked" }),
	};
	if (Object.keys(errors).length > 0) return { ok: false, errors };
	const english = typed || null;
	const translation = english && quote.english === null ? unmarked(english) : null;
	return { ok: true, value: { words, english, translation } };
}

function englishProblem(typed: string, english: string | null) {
	if (typed === "") return "social:errors.english";
	return problemOf(typed, english ?? unmarked(typed));
}
