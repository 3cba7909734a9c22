import type { LanguageBackgroundTable } from "#db/tables/about-her.ts";

type Row = LanguageBackgroundTable;

export const ABILITIES = ["none", "some", "fluent", "not-said"] as const satisfies Row["reading"][];
export const SCHOOL = [
	"none",
	"1-4",
	"5-8",
	"9-12",
	"13-more",
	"not-said",
] as const satisfies Row["school_years"][];
export const TIMES = [
	"under-1",
	"1-2",
	"3-5",
	"6-10",
	"over-10",
	"always",
	"not-said",
] as const satisfies Row["time_in_uk"][];

/** Any other; which one is the tutor's to ask. */
export const OTHER = "other";

/** Spoken in London's classes (Census 2021 main languages of London, and those of the project). */
export const LANGUAGES = [
	"ak",
	"am",
	"ar",
	"bg",
	"bn",
	"ckb",
	"cs",
	"de",
	"el",
	"en",
	"es",
	"fa",
	"ff",
	"fil",
	"fr",
	"gu",
	"ha",
	"hi",
	"hu",
	"ig",
	"it",
	"ja",
	"ko",
	"ku",
	"ln",
	"lt",
	"lv",
	"ml",
	"ne",
	"om",
	"pa",
	"pl",
	"prs",
	"ps",
	"pt",
	"ro",
	"ru",
	"si",
	"sk",
	"so",
	"sq",
	"sr",
	"sw",
	"ta",
	"te",
	"th",
	"ti",
	"tr",
	"uk",
	"ur",
	"vi",
	"yo",
	"yue",
	"zh",
	OTHER,
] as const;

/** ISO 15924. */
export const SCRIPTS = [
	"Latn",
	"Arab",
	"Beng",
	"Cyrl",
	"Deva",
	"Ethi",
	"Grek",
	"Gujr",
	"Guru",
	"Hans",
	"Hant",
	"Jpan",
	"Kore",
	"Sinh",
	"Taml",
	"Thai",
] as const;

export type SpokenLanguage = (typeof LANGUAGES)[number];
export type Script = (typeof SCRIPTS)[number];

export type Background = {
	first: SpokenLanguage | null;
	others: SpokenLanguage[];
	scripts: Script[];
	reading: Row["reading"];
	writing: Row["writing"];
	school: Row["school_years"];
	time: Row["time_in_uk"];
};

export const NOTHING_KNOWN: Background = {
	first: null,
	others: [],
	scripts: [],
	reading: null,
	writing: null,
	school: null,
	time: null,
};

export function languageOf(value: string | undefined): SpokenLanguage | null {
	return LANGUAGES.find((one) => one === value) ?? null;
}

/** In the order given, each once, without the first language. */
export function othersOf(
	values: readonly string[],
	first: SpokenLanguage | null,
): SpokenLanguage[] {
	const known = values.map(languageOf).filter((one) => one !== null);
	return [...new Set(known)].filter((one) => one !== first);
}

export function scriptsOf(values: readonly string[]): Script[] {
	return SCRIPTS.filter((one) => values.includes(one));
}
