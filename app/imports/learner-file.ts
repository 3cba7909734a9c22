import { fold } from "#app/i18n/fold.ts";
import type { NcsRow } from "./cells.ts";
import { LEARNER_COLUMNS, LEARNER_REQUIRED } from "./learner-columns.ts";
import { ownHeading } from "./own-columns.ts";
import type { FileFailure, Read } from "./problems.ts";
import type { Chunks } from "./read-csv.ts";
import { readSheet, repeats, type Sheet, type SheetKind } from "./read-sheet.ts";

const LEARNERS: SheetKind = {
	nameOf: ownHeading,
	columns: () => ({ needed: LEARNER_REQUIRED, more: LEARNER_COLUMNS }),
	twice: sameLearnerTwice,
};

/** Our list of learners; a learner of two classes has a row for each of them. */
export function readLearners(chunks: Chunks): Promise<Read<Sheet>> {
	return readSheet(chunks, LEARNERS);
}

function sameLearnerTwice(rows: readonly NcsRow[]): FileFailure[] {
	return repeats(rows, keyOf).map(({ row, first }) => {
		const { reference = "" } = row.cells;
		return { code: "row-twice", line: row.line, value: reference, first };
	});
}

/** Without a reference or a contact two rows of one name may be two people. */
function keyOf({ cells }: NcsRow): string {
	const { reference = "", name = "", phone = "", email = "" } = cells;
	const who = reference === "" ? [name, phone, email] : [reference];
	if (reference === "" && phone === "" && email === "") return "";
	return JSON.stringify([...who, cells.class ?? ""].map(fold));
}
