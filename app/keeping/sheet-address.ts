import { isLanguage, type LanguageTag } from "#app/i18n/languages.ts";

/** Two sides of A4. */
export const MOST_ON_SHEET = 6;
/** More in one address is nobody's choice. */
const MOST_READ = 20;

/** What a helper has chosen so far: classes, and the language of the person she helps. */
export type Choice = { slugs: string[]; language: LanguageTag };

export function readChoice(params: URLSearchParams, language: LanguageTag): Choice {
	const chosen = params.get("for");
	return {
		slugs: [...new Set(params.getAll("class"))].slice(0, MOST_READ),
		language: isLanguage(chosen) ? chosen : language,
	};
}

/** The address of the sheet alone, in her language, without the search that led to it. */
export function sheetPath({ slugs, language }: Choice): string {
	const params = new URLSearchParams(slugs.map((slug) => ["class", slug]));
	return `/${language}/helper/sheet${params.size > 0 ? `?${params}` : ""}`;
}
