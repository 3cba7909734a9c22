import { isLanguage, type LanguageTag } from "#app/i18n/languages.ts";

/** The same address in another language, with or without one to begin with. */
export function inLanguage(path: string, tag: LanguageTag): string {
	const [, first = ""] = path.split(/[/?]/, 2);
	if (isLanguage(first)) return `/${tag}${path.slice(first.length + 1)}`;
	return path === "/" ? `/${tag}` : `/${tag}${path}`;
}
