import type { NcsRow } from "./cells.ts";
import { OWN_COLUMNS, OWN_REQUIRED, ownHeading } from "./own-columns.ts";
import { ownReference } from "./own-row.ts";
import type { FileFailure, Read } from "./problems.ts";
import type { Chunks } from "./read-csv.ts";
import { readSheet, repeats, type Sheet, type SheetKind } from "./read-sheet.ts";

const OWN: SheetKind = {
	nameOf: ownHeading,
	columns: () => ({ needed: OWN_REQUIRED, more: OWN_COLUMNS }),
	twice: sameClassTwice,
};

/** Our own list of classes; its headings may be written as people would say them. */
export async function readOwnClasses(chunks: Chunks): Promise<Read<Sheet>> {
	const read = await readSheet(chunks, OWN);
	const isTheirs = !read.ok && read.failures.some(({ value }) => value.includes("course_name"));
	if (!isTheirs) return read;
	return { ok: false, failures: [{ code: "other-kind", line: 1, value: "" }] };
}

function sameClassTwice(rows: readonly NcsRow[]): FileFailure[] {
	return repeats(rows, ({ cells }) => ownReference(cells)).map(({ row, first }) => {
		const value = row.cells.reference ?? "";
		return { code: value === "" ? "row-twice" : "reference-twice", line: row.line, value, first };
	});
}
