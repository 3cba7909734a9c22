import { type LanguageTag, languages } from "#app/i18n/languages.ts";
import { cellOf, freeText, type RowCheck, required, wrong } from "./cells.ts";
import { longestOf } from "./ncs-columns.ts";

/** Undefined is what the file does not say of that language. */
export type TextFacts = {
	language: LanguageTag;
	title: string;
	summary: string | undefined;
	bring: string | undefined;
};

/** English from their columns, unless ours say it better; the other languages from ours alone. */
export function checkTexts(check: RowCheck): TextFacts[] {
	const english = checkEnglish(check);
	const others = languages.flatMap(({ tag }) => (tag === "en" ? [] : checkOther(check, tag)));
	return [english, ...others];
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

function checkOther(check: RowCheck, language: LanguageTag): TextFacts[] {
	const { title, summary, bring } = ourTexts(check, language);
	if (title !== "") return [{ language, title, summary, bring }];
	if (summary ?? bring) wrong(check, columnOf("TITLE", language), "title-needed");
	return [];
}

function ourTexts(check: RowCheck, language: LanguageTag) {
	const [title, summary, bring] = ["TITLE", "SUMMARY", "BRING"].map((part) => {
		const column = columnOf(part, language);
		return freeText(check, column, longestOf(column));
	});
	return { title: title!, summary: summary || undefined, bring: bring || undefined };
}

function columnOf(part: string, language: LanguageTag): string {
	return `ESOL_${part}_${language.toUpperCase()}`;
}

/** The first line of a title says enough to name a row to whoever reads the preview. */
export function titleOf(check: RowCheck): string {
	return cellOf(check, "COURSE_NAME");
}
