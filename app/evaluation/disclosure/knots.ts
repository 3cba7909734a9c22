import { isKnown, type System } from "./system.ts";

/** Unknowns that hang together by sums, through what is not known exactly. */
export type Part = { unknowns: number[]; rows: number[]; isTree: boolean };

export function partsOf(system: System): { parts: Part[]; partOf: Int32Array } {
	const partOf = new Int32Array(system.names.length).fill(-1);
	const seenRows = new Uint8Array(system.rows.length);
	const parts: Part[] = [];
	for (let start = 0; start < system.names.length; start++) {
		if (partOf[start] !== -1 || isKnown(system, start)) continue;
		parts.push(gather(system, start, parts.length, partOf, seenRows));
	}
	return { parts, partOf };
}

function gather(
	system: System,
	start: number,
	number: number,
	partOf: Int32Array,
	seenRows: Uint8Array,
): Part {
	const unknowns = [start];
	const rows: number[] = [];
	let links = 0;
	partOf[start] = number;
	for (let at = 0; at < unknowns.length; at++) {
		for (const row of system.rowsOf[unknowns[at]!]!) {
			links++;
			if (seenRows[row]) continue;
			seenRows[row] = 1;
			rows.push(row);
			for (const unknown of system.rows[row]!.unknowns) {
				if (partOf[unknown] !== -1 || isKnown(system, unknown)) continue;
				partOf[unknown] = number;
				unknowns.push(unknown);
			}
		}
	}
	// What is only divided with something left over is not exact from sum to sum.
	const areSums = rows.every((row) => system.rows[row]!.factors.every((one) => one ** 2 === 1));
	return { unknowns, rows, isTree: areSums && links === unknowns.length + rows.length - 1 };
}
