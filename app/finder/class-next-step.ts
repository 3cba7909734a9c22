import { LEVELS, type Level } from "#app/assessments/levels.ts";
import { type Bits, both } from "./class-index/bits.ts";
import type { ClassIndex } from "./class-index/class-index.ts";

export type Learnt = {
	id: string;
	providerId: string;
	/** GSS code of its venue's area. */
	area: string | null;
	levels: readonly Level[];
	womenOnly: boolean;
};

/**
 * The id of a class one level up that everybody may join: with the people she knows, else in her
 * part of town; of several the one that begins first. Null above the highest level.
 */
export function oneLevelUp(index: ClassIndex, learnt: Learnt): string | null {
	const above = LEVELS[Math.max(...learnt.levels.map((level) => LEVELS.indexOf(level))) + 1];
	if (above === undefined || learnt.levels.length === 0) return null;
	const classes = both(index.with("public"), index.with(`level ${above}`));
	const withHers = both(classes, index.with(`provider ${learnt.providerId}`));
	const nearHers = both(classes, index.with(`area ${learnt.area}`));
	return soonest(index, withHers, learnt) ?? soonest(index, nearHers, learnt);
}

function soonest(index: ClassIndex, classes: Bits, { id, womenOnly }: Learnt): string | null {
	let best: { id: string; next: string } | null = null;
	for (const n of classes.numbers()) {
		const course = index.classes[n];
		if (!course || course.id === id) continue;
		if (course.facts.includes("women") && !womenOnly) continue;
		const found = { id: course.id, next: course.next ?? "~" };
		if (!best || isBefore(found, best)) best = found;
	}
	return best?.id ?? null;
}

type Found = { id: string; next: string };

function isBefore(one: Found, other: Found): boolean {
	return one.next === other.next ? one.id < other.id : one.next < other.next;
}
