import { keyed } from "#app/keeping/keyed.server.ts";
import { csvOf } from "../formats/csv.ts";
import { fileText } from "../formats/file-text.ts";
import type { SheetRow } from "../formats/sheet.ts";
import type { PersonRow } from "./person-rows.ts";
import { ROW_COLUMNS } from "./row-columns.ts";

/** What a pseudonym is made by, besides the learner. */
export type PseudonymKey = { secret: string; file: string };

/**
 * One row a place. A pseudonym holds for one subject and day: another file has others for the same
 * people. It also gives the order, which therefore tells nothing.
 */
export function rowsCsv(rows: readonly PersonRow[], key: PseudonymKey): Generator<string> {
	const named = rows.map((row) => ({ row, pseudonym: pseudonymOf(row.learnerId, key) }));
	named.sort((one, other) => (one.pseudonym < other.pseudonym ? -1 : 1));
	return csvOf(ROW_COLUMNS, linesOf(named));
}

function* linesOf(named: readonly { row: PersonRow; pseudonym: string }[]): Generator<SheetRow> {
	for (const { row, pseudonym } of named) {
		const { month, area, language, level, outcome, hours } = row;
		yield [pseudonym, ...[month, area, language, level, outcome, hours].map(fileText)];
	}
}

/** A letter before it: a program would take some of them for numbers. */
function pseudonymOf(learnerId: string, { secret, file }: PseudonymKey): string {
	return `p${keyed(secret, `pseudonyms of ${file}`, learnerId).slice(0, 16)}`;
}
