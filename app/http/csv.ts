import { type Options, stringify } from "csv-stringify/sync";
import { harmless } from "./formula.ts";

export type CsvCell = string | number | null;
type Rows = readonly (readonly CsvCell[])[];

/** RFC 4180; the mark tells a spreadsheet that it is UTF-8. Numbers stay numbers, no words run. */
export function csvLines(rows: Rows, bom = false): string {
	const guarded = rows.map((row) =>
		row.map((cell) => (typeof cell === "string" ? harmless(cell) : cell)),
	);
	return lines(guarded, { bom, quoted_string: true });
}

/** For words that are guarded already, since the spreadsheets beside the file have them too. */
export function guardedLines(rows: Rows, bom = false): string {
	return lines(rows, { bom });
}

function lines(rows: Rows, options: Options): string {
	return stringify(
		rows.map((row) => [...row]),
		{ ...options, record_delimiter: "\r\n" },
	);
}
