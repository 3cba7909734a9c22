import { fold } from "#app/i18n/fold.ts";
import type { NcsRow } from "./cells.ts";
import {
	ESOL_COLUMNS,
	ESOL_VENUE_COLUMNS,
	LARS_COLUMNS,
	OTHER_COLUMNS,
	VENUE_COLUMNS,
} from "./ncs-columns.ts";
import { referenceOf } from "./ncs-reference.ts";
import type { FileFailure, Read } from "./problems.ts";
import type { Chunks } from "./read-csv.ts";
import { readSheet, repeats, type Sheet, type SheetKind } from "./read-sheet.ts";

export type NcsFile = Sheet;

const inCapitals = (heading: string) => heading.toUpperCase();

const CLASSES: SheetKind = {
	nameOf: inCapitals,
	columns: (found) => ({ needed: theirColumns(found), more: ESOL_COLUMNS }),
	twice: sameClassTwice,
};

const VENUES: SheetKind = {
	nameOf: inCapitals,
	columns: () => ({ needed: VENUE_COLUMNS, more: ESOL_VENUE_COLUMNS }),
	twice: sameVenueTwice,
};

/** The classes of a course-directory file; both of its forms are known by their first column. */
export async function readNcsClasses(chunks: Chunks): Promise<Read<Sheet>> {
	return readSheet(chunks, CLASSES);
}

export async function readNcsVenues(chunks: Chunks): Promise<Read<Sheet>> {
	return readSheet(chunks, VENUES);
}

function theirColumns(columns: readonly string[]): readonly string[] {
	return columns.includes("COURSE_TYPE") ? OTHER_COLUMNS : LARS_COLUMNS;
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
