export type Direction = "ltr" | "rtl";

export type Language = {
	/** BCP 47 tag; the first part of every address. */
	tag: string;
	/** Its own name, as its readers write it. */
	name: string;
	englishName: string;
	direction: Direction;
};

/** In the order they are offered. A new one is a line here and a folder in `locales/`. */
export const languages = [
	{ tag: "en", name: "English", englishName: "English", direction: "ltr" },
	{ tag: "bn", name: "বাংলা", englishName: "Bengali", direction: "ltr" },
	{ tag: "ar", name: "العربية", englishName: "Arabic", direction: "rtl" },
	{ tag: "ur", name: "اردو", englishName: "Urdu", direction: "rtl" },
	{ tag: "pl", name: "Polski", englishName: "Polish", direction: "ltr" },
] as const satisfies readonly Language[];

export type LanguageTag = (typeof languages)[number]["tag"];

export const SOURCE_LANGUAGE: LanguageTag = "en";

export function isLanguage(value: unknown): value is LanguageTag {
	return languages.some((language) => language.tag === value);
}

export function languageOf(tag: LanguageTag): Language {
	return languages.find((language) => language.tag === tag)!;
}

export function directionOf(tag: LanguageTag): Direction {
	return languageOf(tag).direction;
}
