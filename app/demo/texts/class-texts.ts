import { ar } from "./ar.ts";
import { bn } from "./bn.ts";
import { pl } from "./pl.ts";
import { ur } from "./ur.ts";

/** What a program translated; the pages say so. */
export type ClassTexts = {
	bring: string;
	/** Title and summary by the slug of the class. */
	classes: Readonly<Record<string, readonly [title: string, summary: string]>>;
};

const ALL: Readonly<Record<string, ClassTexts>> = { ar, bn, pl, ur };

export type ClassText = { language: string; title: string; summary: string; bring: string };

/** In every language but English. */
export function translationsOf(slug: string): ClassText[] {
	return Object.entries(ALL).flatMap(([language, { bring, classes }]) => {
		const [title, summary] = classes[slug] ?? [];
		return title && summary ? [{ language, title, summary, bring }] : [];
	});
}
