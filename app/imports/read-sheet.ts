import { asItWas } from "#app/http/formula.ts";
import { withoutHidden } from "#app/i18n/plain-text.ts";
import type { NcsRow } from "./cells.ts";
import { ERRORS_COLUMN } from "./ncs-columns.ts";
import type { FileFailure, Read } from "./problems.ts";
import { type Chunks, type CsvRow, readCsv } from "./read-csv.ts";

export type Sheet = { header: readonly string[]; rows: NcsRow[] };

/** What columns a kind of file has, by the names that it goes by in its header. */
export type SheetKind = {
	nameOf: (heading: string) => string;
	columns: (found: readonly string[]) => { needed: readonly string[]; more: readonly string[] };
	/** Rows that stand for one thing. */
	twice: (rows: readonly NcsRow[]) => FileFailure[];
};

export async function readSheet(chunks: Chunks, kind: SheetKind): Promise<Read<Sheet>> {
	const read = await readCsv(chunks);
	if (!read.ok) return read;
	const { header } = read.value;
	const columns = header.cells.map(kind.nameOf);
	const wrong = wrongColumns(header, columns, kind);
	if (wrong.length > 0) return { ok: false, failures: wrong };
	// Only a file of ours has cells that were made harmless.
	const isOurs = columns.includes(ERRORS_COLUMN);
	const rows = read.value.rows.map((row) => rowOf(row, columns, isOurs ? asItWas : asItIs));
	const failures = kind.twice(rows);
	if (failures.length > 0) return { ok: false, failures };
	return { ok: true, value: { header: header.cells, rows } };
}

/** Rows with a key that an earlier one has; an empty key is none. */
export function repeats(rows: readonly NcsRow[], keyOf: (row: NcsRow) => string) {
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

/** A column misspelt is a fact lost without a word, so that an unknown one stops the import. */
function wrongColumns(header: CsvRow, columns: readonly string[], kind: SheetKind): FileFailure[] {
	const { needed, more } = kind.columns(columns);
	const known = new Set([...needed, ...more, ERRORS_COLUMN]);
	const found = {
		"column-missing": needed.filter((name) => !columns.includes(name)),
		"column-unknown": columns.filter((name) => !known.has(name)),
		"column-twice": columns.filter((name, n) => known.has(name) && columns.indexOf(name) < n),
	} as const;
	return (["column-missing", "column-unknown", "column-twice"] as const).flatMap((code) =>
		found[code].length > 0 ? [{ code, line: header.line, value: found[code].join(", ") }] : [],
	);
}

function rowOf(
	{ line, cells }: CsvRow,
	columns: readonly string[],
	restore: (cell: string) => string,
): NcsRow {
	const raw = cells.map(restore);
	const named = columns.map((column, n) => [column, withoutHidden(raw[n] ?? "").trim()] as const);
	return { line, cells: Object.fromEntries(named), raw };
}

function asItIs(cell: string): string {
	return cell;
}
