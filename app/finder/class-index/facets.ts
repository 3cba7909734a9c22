import { LEVELS } from "#app/assessments/levels.ts";
import type { LocalDate } from "#db/columns.ts";
import { AREAS } from "../areas.ts";
import { CHILDCARE, DAYS, FACTS, type Fact, KINDS, type Search, TIMES } from "../finder-search.ts";
import type { Facets } from "../found.ts";
import { type Bits, countBoth, countOf } from "./bits.ts";
import type { ClassIndex } from "./class-index.ts";
import type { Narrowed } from "./narrowed.ts";
import { type Part, slots } from "./search-groups.ts";

export function facetsOf(
	index: ClassIndex,
	search: Search,
	narrowed: Narrowed,
	today: LocalDate,
): Facets {
	const counts = <T extends string>(part: Part, values: readonly T[]) =>
		countEach(values, (value) => countBoth(narrowed.without(part), index.with(`${part} ${value}`)));
	const bySlot = (bits: Bits) => countBoth(narrowed.without("slot"), bits);
	const areas = AREAS.map(({ gss }) => gss);
	return {
		level: counts("level", LEVELS),
		kind: counts("kind", KINDS),
		childcare: counts("childcare", CHILDCARE),
		day: countEach(DAYS, (day) => bySlot(slots(index, [day], search.time))),
		time: countEach(TIMES, (time) => bySlot(slots(index, search.day, [time]))),
		facts: countEach(FACTS, (fact) => countFact(index, search, narrowed, fact, today)),
		area: withoutZeros(counts("area", areas)),
	};
}

/** Facts must all hold, so choosing one narrows what is chosen already. */
function countFact(
	index: ClassIndex,
	{ facts }: Search,
	{ all }: Narrowed,
	fact: Fact,
	today: LocalDate,
): number {
	if (facts.includes(fact)) return countOf(all);
	return countBoth(all, fact === "places" ? index.withPlaces(today) : index.with(`fact ${fact}`));
}

function countEach<T extends string>(
	values: readonly T[],
	count: (value: T) => number,
): Record<T, number> {
	return Object.fromEntries(values.map((value) => [value, count(value)])) as Record<T, number>;
}

function withoutZeros(counts: Record<string, number>): Record<string, number> {
	return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}
