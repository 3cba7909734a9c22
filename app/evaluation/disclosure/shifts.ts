import { isKnown, type System } from "./system.ts";

/** By how much each unknown differs from the truth. */
export type Shift = Map<number, number>;

/** Steps one search may take, and ways it tries from each. */
export type Effort = { steps: number; ways: number };

export const QUICK: Effort = { steps: 150, ways: 4 };
export const THOROUGH: Effort = { steps: 3000, ways: 8 };

/**
 * Looks for other whole numbers that a reader could hold for the truth: `unknown` differs by
 * `change` more than it does already in `shift`, and every sum still holds. Where it finds none
 * there may be some all the same.
 */
export function shiftFurther(
	system: System,
	shift: Shift,
	unknown: number,
	change: number,
	effort: Effort,
): Shift | null {
	const moved = new Map<number, number>();
	const open = new Map<number, number>();
	let { steps } = effort;
	if (!isPossible(unknown, change)) return null;
	move(unknown, change);
	return closeAll() ? together(shift, moved) : null;

	function closeAll(): boolean {
		if (open.size === 0) return true;
		const row = shortest(open.keys(), system);
		for (const way of waysToClose(row).slice(0, effort.ways)) {
			if (steps-- <= 0) return false;
			move(way.unknown, way.change);
			if (closeAll()) return true;
			move(way.unknown, -way.change);
			moved.delete(way.unknown);
		}
		return false;
	}

	function waysToClose(row: number) {
		const { unknowns, factors } = system.rows[row]!;
		const missing = -open.get(row)!;
		// What a large factor leaves over is closed by the next one.
		return unknowns
			.map((other, at) => ({ unknown: other, change: Math.round(missing / factors[at]!) }))
			.filter(({ unknown: other, change }) => change !== 0 && !moved.has(other))
			.filter((way) => isPossible(way.unknown, way.change))
			.map((way) => ({ ...way, opened: openedBy(way.unknown, way.change) }))
			.sort((one, other) => one.opened - other.opened);
	}

	function isPossible(other: number, by: number): boolean {
		if (isKnown(system, other)) return false;
		const value = system.truth[other]! + (shift.get(other) ?? 0) + by;
		return value >= system.lower[other]! && value <= system.upper[other]!;
	}

	/** How many sums more would not hold. */
	function openedBy(other: number, by: number): number {
		let count = 0;
		for (const row of system.rowsOf[other]!) {
			const missing = open.get(row) ?? 0;
			if (missing === 0) count++;
			else if (missing + by * factorIn(row, other) === 0) count--;
		}
		return count;
	}

	function factorIn(row: number, other: number): number {
		const { unknowns, factors } = system.rows[row]!;
		return factors[unknowns.indexOf(other)]!;
	}

	function move(other: number, by: number): void {
		moved.set(other, by);
		for (const row of system.rowsOf[other]!) {
			const missing = (open.get(row) ?? 0) + by * factorIn(row, other);
			if (missing === 0) open.delete(row);
			else open.set(row, missing);
		}
	}
}

function shortest(rows: Iterable<number>, system: System): number {
	const lengthOf = (row: number) => system.rows[row]!.unknowns.length;
	return [...rows].reduce((best, row) => (lengthOf(row) < lengthOf(best) ? row : best));
}

function together(one: Shift, other: Shift): Shift {
	const sum = new Map(one);
	for (const [unknown, change] of other) sum.set(unknown, (sum.get(unknown) ?? 0) + change);
	return sum;
}
