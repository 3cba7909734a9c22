import { type Search, type Sort, sortOf } from "../finder-search.ts";
import type { ClassIndex } from "./class-index.ts";
import { termsOf } from "./terms.ts";

export type Order = (one: number, other: number) => number;

/** How the classes of a search stand in its list; in the end by id, so that none is shown twice. */
export function orderOf(index: ClassIndex, search: Search): Order {
	const miles = search.place ? index.points.distancesFrom(search.place) : () => Infinity;
	const byMiles: Order = (one, other) => compare(miles(one), miles(other));
	const byId: Order = (one, other) => compare(idOf(index, one), idOf(index, other));
	const orders: Record<Sort, () => Order> = {
		nearest: () => (one, other) => byMiles(one, other) || byId(one, other),
		soonest: () => {
			const next = nextOf(index);
			return (one, other) =>
				compare(next(one), next(other)) || byMiles(one, other) || byId(one, other);
		},
		best: () => {
			const weights = weightsOf(index, search);
			return (one, other) =>
				compare(weights[other]!, weights[one]!) || byMiles(one, other) || byId(one, other);
		},
	};
	return orders[sortOf(search)]();
}

/** The numbers from one place of the order to another, without putting all of them in order. */
export function between(numbers: Uint32Array, order: Order, from: number, to: number): number[] {
	const end = Math.min(to, numbers.length);
	if (from > 0) select(numbers, order, from, 0, numbers.length - 1);
	select(numbers, order, end - 1, Math.min(from, end), numbers.length - 1);
	return [...numbers.subarray(from, end)].sort(order);
}

/** Hoare's selection: what stands before `k` in the order comes before it in the list. */
function select(numbers: Uint32Array, order: Order, k: number, first: number, last: number): void {
	let [low, high] = [first, last];
	while (low < high && k >= low && k <= high) {
		const pivot = numbers[(low + high) >>> 1]!;
		let [left, right] = [low, high];
		while (left <= right) {
			while (order(numbers[left]!, pivot) < 0) left++;
			while (order(numbers[right]!, pivot) > 0) right--;
			if (left > right) break;
			[numbers[left], numbers[right]] = [numbers[right]!, numbers[left]!];
			left++;
			right--;
		}
		if (k <= right) high = right;
		else if (k >= left) low = left;
		else return;
	}
}

/** Moments as text compare as they follow each other; a class without a lesson comes last. */
function nextOf(index: ClassIndex): (n: number) => string {
	return (n) => index.classes[n]?.next ?? "~";
}

function weightsOf(index: ClassIndex, search: Search): Uint32Array {
	const typed = termsOf(search).flat(2);
	const words = new Set(typed.flatMap((word) => index.words.beginning(word)));
	return index.words.weights(words, index.classes.length);
}

function idOf(index: ClassIndex, n: number): string {
	return index.classes[n]?.id ?? "";
}

function compare<T extends string | number>(one: T, other: T): number {
	return one < other ? -1 : Number(one > other);
}
