import type { LanguageTag } from "#app/i18n/languages.ts";
import { OTHER_WORDS } from "./all.ts";

/** A place as the readers of the language write it; its English name where they have no other. */
export function placeName(english: string, language: LanguageTag): string {
	if (language === "en") return english;
	return OTHER_WORDS[language].places[english]?.[0] ?? english;
}
