import type { QuantityId } from "../report-draft.ts";
import type { Reader } from "./reader.ts";
import { restOf } from "./reckon.ts";
import type { ReleasedQuantity } from "./released.ts";
import { isKnown } from "./system.ts";

export type Wishes = {
	headlines: ReadonlySet<QuantityId>;
	/** Whether it helps to tell less of it. */
	helps: (quantity: ReleasedQuantity) => boolean;
};

/** What to hide so that a reader knows less of a number; null when nothing of this release is left. */
export function candidateFor(
	reader: Reader,
	unknown: number,
	wishes: Wishes,
): ReleasedQuantity | null {
	const itself = hideable(reader, unknown, wishes);
	if (itself) return itself;
	const own = reader.system.rowsOf[unknown]!;
	const telling = own.filter((row) => isTelling(reader, unknown, row));
	const inRows = (rows: readonly number[]) => cheapest(reader, rows, wishes);
	return inRows(telling) ?? inRows(own) ?? fartherOff(reader, own, inRows);
}

function hideable(reader: Reader, unknown: number, wishes: Wishes): ReleasedQuantity | null {
	const quantity = reader.currentAt(unknown);
	if (quantity?.told !== "shown") return null;
	return wishes.helps(quantity) ? quantity : null;
}

/** By this sum alone the number is known too well. */
function isTelling(reader: Reader, unknown: number, row: number): boolean {
	const sum = reader.system.rows[row]!;
	const { lower, upper } = restOf(sum, reader.auditor.bounds)(sum.unknowns.indexOf(unknown));
	return upper - Math.max(0, lower) < reader.widthAt(unknown);
}

/** From sum to sum through what is not known, until there is something to hide. */
function fartherOff(
	{ system }: Reader,
	own: readonly number[],
	inRows: (rows: readonly number[]) => ReleasedQuantity | null,
): ReleasedQuantity | null {
	const seen = new Set(own);
	let edge: readonly number[] = own;
	while (edge.length > 0) {
		const unknowns = edge.flatMap((row) => system.rows[row]!.unknowns);
		const rows = new Set(
			unknowns.filter((one) => !isKnown(system, one)).flatMap((one) => system.rowsOf[one]!),
		);
		edge = [...rows].filter((row) => !seen.has(row));
		for (const row of edge) seen.add(row);
		const found = inRows(edge);
		if (found) return found;
	}
	return null;
}

/** What it costs to hide one: the first in which two differ decides. */
type Candidate = { quantity: ReleasedQuantity; costs: readonly number[] };

function cheapest(
	reader: Reader,
	rows: readonly number[],
	wishes: Wishes,
): ReleasedQuantity | null {
	const candidates = rows.flatMap((row) =>
		reader.system.rows[row]!.unknowns.flatMap((unknown, at): Candidate[] => {
			const quantity = hideable(reader, unknown, wishes);
			if (!quantity) return [];
			const costs = costsOf(
				quantity,
				reader.widthAt(unknown),
				sumsThatWouldTell(reader, unknown, row),
			);
			const isHeadline = wishes.headlines.has(quantity.id);
			return [{ quantity, costs: [Number(isHeadline), Number(at === 0), ...costs] }];
		}),
	);
	return candidates.reduce<Candidate | null>(better, null)?.quantity ?? null;
}

/** Parts before totals, headlines last; zeros seldom, for readers know that zeros are shown. */
function costsOf({ count }: ReleasedQuantity, width: number, telling: number): number[] {
	return [telling, Number(count === 0), Number(count < width), count];
}

/** Sums in which it would be the only hidden one, so that more had to be hidden there. */
function sumsThatWouldTell({ system }: Reader, unknown: number, row: number): number {
	const isOpen = (other: number) => other !== unknown && system.upper[other] === Infinity;
	const others = system.rowsOf[unknown]!.filter((one) => one !== row);
	return others.filter((one) => !system.rows[one]!.unknowns.some(isOpen)).length;
}

/** The name decides in the end, never the order of rows. */
function better(one: Candidate | null, other: Candidate): Candidate {
	if (!one) return other;
	const at = one.costs.findIndex((cost, place) => cost !== other.costs[place]);
	if (at !== -1) return one.costs[at]! < other.costs[at]! ? one : other;
	return one.quantity.id <= other.quantity.id ? one : other;
}
