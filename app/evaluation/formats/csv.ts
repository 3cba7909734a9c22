import { guardedLines } from "#app/http/csv.ts";
import type { Where } from "../label-words.ts";
import type { Report } from "../report-model.ts";
import { DATA_COLUMNS } from "./data-columns.ts";
import { dataRows } from "./data-rows.ts";
import type { SheetCell, SheetRow } from "./sheet.ts";

const ROWS_AT_ONCE = 64;

/**
 * RFC 4180 in UTF-8. It begins with the byte order mark: most who open it use a spreadsheet
 * program, and without the mark that reads every Arabic or Polish word as rubbish.
 */
export function reportCsv(report: Report, where: Where): Generator<string> {
	return csvOf(DATA_COLUMNS, dataRows(report, where));
}

/** Some hundred rows at a time: nothing is gathered. */
export function* csvOf(header: readonly string[], rows: Iterable<SheetRow>): Generator<string> {
	let some: SheetRow[] = [];
	let bom = true;
	const written = () => linesOf([...(bom ? [header] : []), ...some], bom);
	for (const row of rows) {
		some.push(row);
		if (some.length < ROWS_AT_ONCE) continue;
		yield written();
		bom = false;
		some = [];
	}
	if (bom || some.length > 0) yield written();
}

/** The words are guarded already, and a number below 0 stays one. */
export function linesOf(rows: readonly SheetRow[], bom: boolean): string {
	return guardedLines(
		rows.map((row) => row.map(plainCell)),
		bom,
	);
}

export function plainCell(cell: SheetCell): string | number {
	return typeof cell === "string" ? cell : cell.number;
}
