/** From 1; equal values share the mean of their ranks. `ties` has the size of every group of equals. */
export function midranks(values: readonly number[]): { ranks: number[]; ties: number[] } {
	const order = values.map((_, index) => index).sort((one, other) => values[one]! - values[other]!);
	const ranks = new Array<number>(values.length).fill(0);
	const ties: number[] = [];
	for (let from = 0; from < order.length; ) {
		let next = from + 1;
		while (next < order.length && values[order[next]!] === values[order[from]!]) next++;
		for (const index of order.slice(from, next)) ranks[index] = (from + 1 + next) / 2;
		ties.push(next - from);
		from = next;
	}
	return { ranks, ties };
}

/** Sum of t³ − t: by how much equal values narrow the distribution of a sum of ranks. */
export function tieTerm(ties: readonly number[]): number {
	return ties.reduce((sum, tie) => sum + tie ** 3 - tie, 0);
}

/** How likely a sum of ranks is: `chances[s]` for twice the sum, so that half ranks are whole numbers. */
export type SumChances = readonly number[];

/** Every rank is in the sum or not, both equally likely. */
export function signedSums(ranks: readonly number[]): SumChances {
	const doubled = ranks.map((rank) => Math.round(2 * rank));
	const chances = new Array<number>(total(doubled) + 1).fill(0);
	chances[0] = 1;
	let reached = 0;
	for (const rank of doubled) {
		reached += rank;
		for (let at = reached; at >= 0; at--)
			chances[at] = (chances[at]! + (at < rank ? 0 : chances[at - rank]!)) / 2;
	}
	return chances;
}

/** Every choice of `size` of the ranks is equally likely. */
export function chosenSums(ranks: readonly number[], size: number): SumChances {
	const doubled = ranks.map((rank) => Math.round(2 * rank));
	const width = total(doubled) + 1;
	const ways = Array.from({ length: size + 1 }, () => new Float64Array(width));
	ways[0]![0] = 1;
	doubled.forEach((rank, index) => {
		for (let chosen = Math.min(size, index + 1); chosen >= 1; chosen--) {
			const [into, from] = [ways[chosen]!, ways[chosen - 1]!];
			for (let at = rank; at < width; at++) into[at]! += from[at - rank]!;
		}
	});
	const all = ways[size]!.reduce((one, other) => one + other, 0);
	return Array.from(ways[size]!, (way) => way / all);
}

function total(numbers: readonly number[]): number {
	return numbers.reduce((one, other) => one + other, 0);
}
