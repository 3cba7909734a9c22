import type { Level } from "#app/assessments/levels.ts";
import type { Instant } from "#db/columns.ts";
import type { ClassCard } from "./class-card.ts";
import type { Group } from "./finder-address.ts";
import type { Childcare, Day, Fact, Kind, PartOfDay } from "./finder-search.ts";

/**
 * For every value that can be chosen: how many classes there are with it and all the rest of the
 * search. Within a group values are alternatives, so what is chosen in a group does not narrow it.
 */
export type Facets = {
	level: Record<Level, number>;
	day: Record<Day, number>;
	time: Record<PartOfDay, number>;
	kind: Record<Kind, number>;
	childcare: Record<Childcare, number>;
	facts: Record<Fact, number>;
	/** By GSS code; areas without a class are left out. */
	area: Record<string, number>;
};

export type Found = {
	total: number;
	page: number;
	pages: number;
	cards: ClassCard[];
	facets: Facets;
	/** Only when nothing is found. */
	nothing: Nothing | null;
	/** The answer is the same until then, unless a class changes: a lesson begins, or a day ends. */
	validUntil: Instant;
};

/** Ways on from a search that found nothing. */
export type Nothing = {
	/** What leaving out one filter would give, most first. */
	instead: { group: Group; count: number }[];
	/** The levels just above and below those chosen, where they have classes. */
	levels: { level: Level; count: number }[];
	/** Classes that fit but for free places, and have a waiting list or may be asked. */
	withoutPlaces: number;
};
