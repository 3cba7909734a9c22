import { fold } from "#app/i18n/fold.ts";
import type { NcsRow } from "./cells.ts";
import {
	ERRORS_COLUMN,
	ESOL_COLUMNS,
	ESOL_VENUE_COLUMNS,
	LARS_COLUMNS,
	OTHER_COLUMNS,
	VENUE_COLUMNS,
} from "./ncs-columns.ts";
import { referenceOf } from "./ncs-reference.ts";
import type { FileFailure, Read } from "./problems.ts";
import { type Chunks, type CsvRow, type CsvTable, readCsv } from "./read-csv.ts";

export type NcsFile = { header: readonly string[]; rows: NcsRow[] };

/** The classes of a course-directory file; both of its forms are known by their first column. */
export async function readNcsClasses(chunks: Chunks): Promise<Read<NcsFile>> {
	return readNcs(chunks, theirColumns, ESOL_COLUMNS, sameClassTwice);
}

export async function readNcsVenues(chunks: Chunks): Promise<Read<NcsFile>> {
	return readNcs(chunks, () => VENUE_COLUMNS, ESOL_VENUE_COLUMNS, sameVenueTwice);
}

async function readNcs(
	chunks: Chunks,
	theirs: (columns: readonly string[]) => readonly string[],
	ours: readonly string[],
	twice: (rows: readonly NcsRow[]) => FileFailure[],
): Promise<Read<NcsFile>> {
	const read = await readCsv(chunks);
	if (!read.ok) return read;
	const columns = read.value.header.cells.map((name) => name.toUpperCase());
	const wrong = wrongColumns(read.value, columns, theirs(columns), ours);
	if (wrong.length > 0) return { ok: false, failures: wrong };
	const rows = read.value.rows.map((row) => rowOf(row, columns));
	const failures = twice(rows);
	if (failures.length > 0) return { ok: false, failures };
	return { ok: true, value: { header: read.value.header.cells, rows } };
}

function theirColumns(columns: readonly string[]): readonly string[] {
	return columns.includes("COURSE_TYPE") ? OTHER_COLUMNS : LARS_COLUMNS;
}

/** A column misspelt is a fact lost without a word, so that an unknown one stops the import. */
function wrongColumns(
	{ header }: CsvTable,
	columns: readonly string[],
	theirs: readonly string[],
	ours: readonly string[],
): FileFailure[] {
	const known = new Set([...theirs, ...ours, ERRORS_COLUMN]);
	const found = {
		"column-missing": theirs.filter((name) => !columns.includes(name)),
		"column-unknown": columns.filter((name) => !known.has(name)),
		"column-twice": columns.filter((name, n) => known.has(name) && columns.indexOf(name) < n),
	} as const;
	return (["column-missing", "column-unknown", "column-twice"] as const).flatMap((code) =>
		found[code].length > 0 ? [{ code, line: header.line, value: found[code].join(", ") }] : [],
	);
}

function rowOf({ line, cells }: CsvRow, columns: readonly string[]): NcsRow {
	const named = columns.map((column, n) => [column, cells[n] ?? ""] as const);
	return { line, cells: Object.fromEntries(named), raw: cells };
}

function sameClassTwice(rows: readonly NcsRow[]): FileFailure[] {
	return repeats(rows, ({ cells }) => referenceOf(cells)).map(({ row, first }) => {
		const value = row.cells.YOUR_REFERENCE ?? "";
		return { code: value === "" ? "row-twice" : "reference-twice", line: row.line, value, first };
	});
}

/** A class names its venue by reference or by name, so that neither may stand for two. */
function sameVenueTwice(rows: readonly NcsRow[]): FileFailure[] {
	return ["YOUR_VENUE_REFERENCE", "VENUE_NAME"].flatMap((column) =>
		repeats(rows, ({ cells }) => fold(cells[column] ?? "")).map(({ row, first }) => {
			return { code: "venue-twice", line: row.line, value: row.cells[column] ?? "", first };
		}),
	);
}

function repeats(rows: readonly NcsRow[], keyOf: (row: NcsRow) => string) {
	const seen = new Map<string, number>();
	return rows.flatMap((row) => {
		const key = keyOf(row);
		const first = seen.get(key);
		if (key === "") return [];
		if (first !== undefined) return [{ row, first }];
		seen.set(key, row.line);
		return [];
	});
}
