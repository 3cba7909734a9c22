import type { LanguageTag } from "#app/i18n/languages.ts";
import { AREAS, areaName } from "./areas.ts";
import { placeName } from "./words/place-name.ts";

/** A borough or an Integration Area, as the readers of the language write it. */
export function areaIn(gss: string, language: LanguageTag): string {
	return placeName(areaName(gss), language);
}

export type NamedArea = { gss: string; name: string; own: string };

const sorted = new Map<LanguageTag, readonly NamedArea[]>();

/** All of them in the order of the reader's alphabet; sorting by language is slow, so once. */
export function areasIn(language: LanguageTag): readonly NamedArea[] {
	const before = sorted.get(language);
	if (before) return before;
	const areas = AREAS.map(({ gss, name }) => ({ gss, name, own: placeName(name, language) }));
	areas.sort((one, other) => one.own.localeCompare(other.own, language));
	sorted.set(language, areas);
	return areas;
}
