import { type Search, type Sort, sortOf } from "../finder-search.ts";
import type { ClassIndex } from "./class-index.ts";
import { termsOf } from "./terms.ts";

/** A number for each class; the smaller comes first. */
type Key = (n: number) => number;

/**
 * How the classes of a search stand in its list; in the end by id, so that none is shown twice.
 * @param weights of each class for a search by words
 */
export function orderOf(
	index: ClassIndex,
	search: Search,
	weights: Uint32Array | null,
): readonly Key[] {
	const nowhere = () => Infinity;
	const miles = search.place ? index.points.distancesFrom(search.place) : nowhere;
	const keys: Record<Sort, () => Key[]> = {
		nearest: () => [miles],
		soonest: () => [index.moments.of, miles],
		best: () => [(n) => -(weights?.[n] ?? 0), miles],
	};
	return [...keys[sortOf(search)](), index.rankOf()];
}

/**
 * The classes from one place of the order to another. A heap holds the best so far, with the worst
 * of them on top, and most never enter it.
 */
export function between(
	numbers: Uint32Array | readonly number[],
	keys: readonly Key[],
	from: number,
	to: number,
): number[] {
	const order = byKeys(keys);
	const [first] = keys;
	const wanted = Math.min(to, numbers.length);
	const best = Array.from(numbers.slice(0, wanted)).sort((one, other) => order(other, one));
	if (!first || wanted === 0) return [];
	let limit = first(best[0]!);
	for (let at = wanted; at < numbers.length; at++) {
		const n = numbers[at]!;
		if (first(n) > limit || order(n, best[0]!) > 0) continue;
		best[0] = n;
		sink(best, order);
		limit = first(best[0]);
	}
	return best.sort(order).slice(from);
}

type Order = (one: number, other: number) => number;

function byKeys(keys: readonly Key[]): Order {
	return (one, other) => {
		for (const key of keys) {
			const [mine, others] = [key(one), key(other)];
			if (mine !== others) return mine < others ? -1 : 1;
		}
		return 0;
	};
}

/** Moves the new root down until it is worse than both below it. */
function sink(heap: number[], order: Order): void {
	for (let at = 0; ; ) {
		const [left, right] = [2 * at + 1, 2 * at + 2];
		let worst = at;
		if (left < heap.length && order(heap[left]!, heap[worst]!) > 0) worst = left;
		if (right < heap.length && order(heap[right]!, heap[worst]!) > 0) worst = right;
		if (worst === at) return;
		[heap[at], heap[worst]] = [heap[worst]!, heap[at]!];
		at = worst;
	}
}

/** Null where the words of a search do not order it. */
export function weightsOf(index: ClassIndex, search: Search): Uint32Array | null {
	if (sortOf(search) !== "best") return null;
	const typed = termsOf(search).flat(2);
	const words = new Set(typed.flatMap((word) => index.words.beginning(word)));
	return index.words.weights(words, index.classes.length);
}
