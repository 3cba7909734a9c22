import type { Movable } from "./solver.ts";
import { isKnown, type System } from "./system.ts";

/** So many of one sum, in so many rounds, and so many in all. */
const OF_ONE_SUM = 8;
const ROUNDS = 4;
const IN_ALL = 200;

/**
 * Some of those an unknown hangs together with, the freest first. What can move among a few
 * can move among all, so that what is shown for them holds for the whole.
 */
export function nearby(system: System, unknown: number): Movable {
	const chosen = new Set([unknown]);
	const rows = new Set<number>();
	for (let round = 0; round < ROUNDS && chosen.size < IN_ALL; round++) {
		for (const row of [...chosen].flatMap((one) => system.rowsOf[one]!)) {
			if (rows.has(row)) continue;
			rows.add(row);
			for (const one of freest(system, row, chosen)) if (chosen.size < IN_ALL) chosen.add(one);
		}
	}
	const touched = new Set([...chosen].flatMap((one) => system.rowsOf[one]!));
	return { unknowns: [...chosen], rows: [...touched] };
}

function freest(system: System, row: number, chosen: ReadonlySet<number>): number[] {
	const freedom = (one: number) => system.upper[one]! - system.lower[one]!;
	const ties = (one: number) => system.rowsOf[one]!.length;
	return system.rows[row]!.unknowns.filter((one) => !chosen.has(one) && !isKnown(system, one))
		.sort((one, other) => ties(one) - ties(other) || freedom(other) - freedom(one) || one - other)
		.slice(0, OF_ONE_SUM);
}
