import type { NcsRow } from "#app/imports/cells.ts";
import { readOwnClasses } from "#app/imports/own-file.ts";
import { bytes, csvOf } from "./ncs-csv.ts";

export type Cells = Record<string, string>;

/** An informal class with nothing missing. */
export const CLUB: Cells = {
	reference: "tea-talk",
	title: "Tea and talk",
	summary: "Talk with others and drink tea.",
	bring: "Nothing",
	kind: "conversation club",
	levels: "pre-entry; entry-1",
	times: "Tue 10:00-11:30",
	starts: "8/9/2026",
	ends: "2026-12-15",
	places: "20",
	cost: "free",
	free_for: "everyone",
	venue: "Example Church Hall",
	address: "2 Example Road",
	town: "London",
	postcode: "e17 9zz",
	phone: "020 7946 0123",
};

/** Columns in the order in which the rows first fill them. */
export function ownCsv(...rows: readonly Cells[]): string {
	return csvOf([...new Set(rows.flatMap((row) => Object.keys(row)))], rows);
}

export async function ownRows(...rows: readonly Cells[]): Promise<NcsRow[]> {
	const read = await readOwnClasses(bytes(ownCsv(...rows)));
	if (!read.ok) throw new Error(JSON.stringify(read.failures));
	return read.value.rows;
}
