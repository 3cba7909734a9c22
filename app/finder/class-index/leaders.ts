import { type Search, type Sort, sortOf } from "../finder-search.ts";
import type { Bits } from "./bits.ts";
import type { ClassIndex } from "./class-index.ts";

/** Up to so many pages of matches are looked through as quickly as anything else. */
const FEW_PAGES = 3;

type Numbers = Uint32Array | readonly number[];
type Has = (n: number) => boolean;

/**
 * Some of the matches, the first `wanted` of their order surely among them: of a hundred thousand a
 * page shows twenty, and most never have to be compared.
 * @param weights of each class for a search by words
 */
export function leadersOf(
	index: ClassIndex,
	search: Search,
	{ all, total, wanted }: { all: Bits; total: number; wanted: number },
	weights: Uint32Array | null,
): Numbers {
	if (total <= FEW_PAGES * wanted) return all.numbers();
	const has: Has = (n) => all.has(n);
	const ways: Record<Sort, () => Numbers | null> = {
		nearest: () => nearest(index, search, has, wanted),
		soonest: () => gathered(index.moments.inOrder(), has, wanted),
		best: () => weights && heaviest(index, search, { all, weights, wanted }),
	};
	return ways[sortOf(search)]() ?? all.numbers();
}

/** Null when too few of them are anywhere. */
function nearest(index: ClassIndex, { place }: Search, has: Has, wanted: number): Numbers | null {
	return place && gathered(index.points.nearestFirst(place), has, wanted);
}

type Heavy = { all: Bits; weights: Uint32Array; wanted: number };

/** All above a weight, and of those with that weight the nearest, or the first by id. */
function heaviest(index: ClassIndex, search: Search, { all, weights, wanted }: Heavy): Numbers {
	const matches = all.numbers();
	const limit = weightOfPlace(matches, weights, wanted);
	const leaders = matches.filter((n) => weights[n]! > limit);
	const rest = wanted - leaders.length;
	const isTied: Has = (n) => weights[n] === limit && all.has(n);
	const tied =
		nearest(index, search, isTied, rest) ??
		(search.place ? matches.filter(isTied) : firstOf(index.byId(), isTied, rest));
	return [...leaders, ...tied];
}

/** The weight of the class that stands at a place when the heaviest come first. */
function weightOfPlace(matches: Uint32Array, weights: Uint32Array, place: number): number {
	const counts: number[] = [];
	for (const n of matches) counts[weights[n]!] = (counts[weights[n]!] ?? 0) + 1;
	let weight = counts.length - 1;
	for (let seen = counts[weight] ?? 0; seen < place; seen += counts[weight] ?? 0) weight--;
	return weight;
}

/** Group after whole group until there are enough; null when there are not. */
function gathered(groups: Iterable<Iterable<number>>, has: Has, wanted: number): number[] | null {
	const found: number[] = [];
	for (const group of groups) {
		for (const n of group) if (has(n)) found.push(n);
		if (found.length >= wanted) return found;
	}
	return null;
}

function firstOf(numbers: Uint32Array, has: Has, wanted: number): number[] {
	const found: number[] = [];
	for (const n of numbers) {
		if (found.length === wanted) break;
		if (has(n)) found.push(n);
	}
	return found;
}
