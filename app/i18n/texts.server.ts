import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { createInstance, type i18n, type Resource, type ResourceLanguage } from "i18next";
import { isolate } from "./bidi.ts";
import { directionOf, type LanguageTag, languages, SOURCE_LANGUAGE } from "./languages.ts";

/** The texts of one language: an instance of its own, so that requests cannot mix languages. */
export type Texts = (language: LanguageTag) => i18n;

/** Reads every text once, at the start. */
export function loadTexts(folder: string): Texts {
	const resources: Resource = {};
	for (const { tag } of languages) resources[tag] = readLanguage(join(folder, tag));
	const instances = new Map<LanguageTag, i18n>();
	for (const { tag } of languages) instances.set(tag, makeInstance(tag, resources));
	return (language) => instances.get(language)!;
}

function readLanguage(folder: string): ResourceLanguage {
	const namespaces: ResourceLanguage = {};
	for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
		namespaces[basename(file, ".json")] = JSON.parse(readFileSync(join(folder, file), "utf8"));
	}
	return namespaces;
}

function makeInstance(language: LanguageTag, resources: Resource): i18n {
	const instance = createInstance();
	const direction = directionOf(language);
	instance.init({
		lng: language,
		fallbackLng: SOURCE_LANGUAGE,
		supportedLngs: languages.map(({ tag }) => tag),
		resources,
		defaultNS: "common",
		initAsync: false,
		react: { useSuspense: false },
		// React escapes HTML; what it cannot do is keep a name's direction from its neighbours.
		interpolation: { escapeValue: true, escape: (value) => isolate(String(value), direction) },
	});
	return instance;
}
