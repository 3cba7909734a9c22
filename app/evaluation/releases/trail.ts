import type { Release } from "../disclosure.ts";

/** What a release tells and keeps back in true numbers; stored beside it, never given out. */
export type Trail = Release;

export function writeTrail(trail: Trail): string {
	return JSON.stringify(trail);
}

export function readTrail(text: string): Trail {
	const trail: Trail = JSON.parse(text);
	return trail;
}

/**
 * Of everything that went out, what can be reckoned together with reports on these pilots: those
 * that share a pilot with them, or with one that does.
 */
export function reckonedTogether<One extends { slugs: readonly string[] }>(
	slugs: readonly string[],
	all: readonly One[],
): One[] {
	const reached = new Set(slugs);
	let before = 0;
	while (before < reached.size) {
		before = reached.size;
		for (const one of all) {
			if (one.slugs.some((slug) => reached.has(slug))) {
				for (const slug of one.slugs) reached.add(slug);
			}
		}
	}
	return all.filter((one) => one.slugs.some((slug) => reached.has(slug)));
}
