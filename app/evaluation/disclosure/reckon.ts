import type { Part } from "./knots.ts";
import type { Range } from "./policy.ts";
import type { Row, System } from "./system.ts";

/** What a reader can reckon of each unknown by one sum after another: never too narrow. */
export type Bounds = { lower: number[]; upper: number[] };

/** In a knot each round may win only 1: what is not reached by then is left to other means. */
const ROUNDS_IN_A_KNOT = 20;

/**
 * Goes from sum to sum until nothing gets narrower. In a tree this is exact: every whole number
 * between the bounds can be the true one.
 */
export function reckon(system: System, parts: readonly Part[]): Bounds {
	const bounds = { lower: [...system.lower], upper: [...system.upper] };
	for (const { rows, isTree } of parts) {
		settle(system, rows, bounds, isTree ? Number.POSITIVE_INFINITY : ROUNDS_IN_A_KNOT);
	}
	return bounds;
}

function settle(system: System, rows: readonly number[], bounds: Bounds, rounds: number): void {
	let waiting = new Set(rows);
	for (let round = 0; waiting.size > 0 && round < rounds; round++) {
		const next = new Set<number>();
		for (const row of waiting) {
			for (const changed of narrow(system.rows[row]!, bounds)) {
				for (const other of system.rowsOf[changed]!) if (other !== row) next.add(other);
			}
		}
		waiting = next;
	}
}

/** Gives the unknowns of one sum that got narrower. */
function narrow(row: Row, { lower, upper }: Bounds): number[] {
	const rest = restOf(row, { lower, upper });
	return row.unknowns.filter((unknown, at) => {
		const { lower: from, upper: until } = rest(at);
		if (from <= lower[unknown]! && until >= upper[unknown]!) return false;
		lower[unknown] = Math.max(lower[unknown]!, from);
		upper[unknown] = Math.min(upper[unknown]!, until);
		return true;
	});
}

/** What the others in one sum leave for each of its unknowns. */
export function restOf({ unknowns, factors }: Row, { lower, upper }: Bounds) {
	const least = unknowns.map(
		(unknown, at) => factors[at]! * (factors[at]! > 0 ? lower : upper)[unknown]!,
	);
	const most = unknowns.map(
		(unknown, at) => factors[at]! * (factors[at]! > 0 ? upper : lower)[unknown]!,
	);
	const [low, high] = [sumOf(least), sumOf(most)];
	return (at: number) => {
		const [from, until] = [-without(high, most[at]!), -without(low, least[at]!)];
		return dividedBy({ lower: from, upper: until }, factors[at]!);
	};
}

/** Whole numbers between the two ends. */
function dividedBy({ lower, upper }: Range, factor: number): Range {
	if (factor === 1) return { lower, upper };
	if (factor === -1) return { lower: -upper, upper: -lower };
	const ends = factor > 0 ? [lower, upper] : [upper, lower];
	return { lower: Math.ceil(ends[0]! / factor), upper: Math.floor(ends[1]! / factor) };
}

/** Infinities are counted apart, so that one of them can be taken away again. */
type Sum = { finite: number; infinite: number; infinity: number };

function sumOf(terms: readonly number[]): Sum {
	const sum = { finite: 0, infinite: 0, infinity: 0 };
	for (const term of terms) {
		if (Number.isFinite(term)) sum.finite += term;
		else {
			sum.infinite += 1;
			sum.infinity = term;
		}
	}
	return sum;
}

function without({ finite, infinite, infinity }: Sum, term: number): number {
	const isEnd = !Number.isFinite(term);
	if (infinite > (isEnd ? 1 : 0)) return infinity;
	return isEnd ? finite : finite - term;
}
