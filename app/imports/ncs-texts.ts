import { type LanguageTag, languages } from "#app/i18n/languages.ts";
import { freeText, type RowCheck, required, wrong } from "./cells.ts";
import { LONGEST_TEXT, longestOf } from "./ncs-columns.ts";

/** Undefined is what the file does not say of that language. */
export type TextFacts = {
	language: LanguageTag;
	title: string;
	summary: string | undefined;
	bring: string | undefined;
};

/** English from their columns, unless ours say it better; the other languages from ours alone. */
export function checkTexts(check: RowCheck): TextFacts[] {
	return [checkEnglish(check), ...checkOthers(check)];
}

function checkEnglish(check: RowCheck): TextFacts {
	required(check, "COURSE_NAME");
	required(check, "WHO_THIS_COURSE_IS_FOR");
	const [name, who, learn, bring] = [
		"COURSE_NAME",
		"WHO_THIS_COURSE_IS_FOR",
		"WHAT_YOU_WILL_LEARN",
		"WHAT_YOU_WILL_NEED_TO_BRING",
	].map((column) => freeText(check, column, longestOf(column)));
	for (const column of ["HOW_YOU_WILL_LEARN", "HOW_YOU_WILL_BE_ASSESSED", "WHERE_NEXT"]) {
		freeText(check, column, longestOf(column));
	}
	const ours = ourTexts(check, "en");
	return {
		language: "en",
		title: ours.title || name!,
		summary: ours.summary ?? [who, learn].filter(Boolean).join("\n\n"),
		bring: ours.bring ?? bring!,
	};
}

/** What the file says in the languages besides English. */
export function checkOthers(check: RowCheck): TextFacts[] {
	return languages.flatMap(({ tag }) => (tag === "en" ? [] : checkOther(check, tag)));
}

function checkOther(check: RowCheck, language: LanguageTag): TextFacts[] {
	const { title, summary, bring } = ourTexts(check, language);
	if (title !== "") return [{ language, title, summary, bring }];
	if (summary ?? bring) wrong(check, check.columnOf(`title_${language}`), "title-needed");
	return [];
}

function ourTexts(check: RowCheck, language: LanguageTag) {
	const textOf = (part: keyof typeof LONGEST_TEXT) =>
		freeText(check, check.columnOf(`${part}_${language}`), LONGEST_TEXT[part]);
	return {
		title: textOf("title"),
		summary: textOf("summary") || undefined,
		bring: textOf("bring") || undefined,
	};
}
