import { fold } from "#app/i18n/fold.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import type { Db } from "#db/open.ts";
import { bringClasses, type ImportOptions } from "./bring-classes.server.ts";
import type { NcsRow } from "./cells.ts";
import { listVenues } from "./import-queries.server.ts";
import { importVenues } from "./import-venues.server.ts";
import { ownColumn } from "./own-columns.ts";
import { checkOwnRow, type OwnFacts, ownReference } from "./own-row.ts";
import { gatherRooms, type Room } from "./own-venues.ts";
import type { Problem } from "./problems.ts";
import type { ImportReport } from "./report.ts";
import { readKnown } from "./resolve-names.server.ts";
import type { CheckedRow, ClassFacts } from "./said.ts";

/** Brings our own list of classes in: each row a class, and what it says of its venue. */
export async function importClasses(
	db: Db,
	provider: { id: string },
	rows: readonly NcsRow[],
	options: ImportOptions,
): Promise<ImportReport> {
	const names = new Set((await listVenues(db, provider.id)).map(({ name }) => fold(name)));
	const checked = rows.map((row) => checkOwnRow(row, londonDate(options.now)));
	const { rooms, errors } = gatherRooms(checked, (name) => names.has(fold(name)));
	const places = rooms.map(roomRow);
	const { outcomes, venues } = await importVenues(db, provider.id, places, options);
	const references = rows.map(({ cells }) => ownReference(cells));
	const known = await readKnown(db, provider.id, { venues, references, columnOf: ownColumn });
	const classes = checked.map((one) => ({
		checked: withErrors(one, errors),
		reference: one.row.cells.reference ?? "",
		title: one.row.cells.title ?? "",
	}));
	const brought = await bringClasses(db, known, classes, options);
	return { applied: options.apply, venues: outcomes, classes: brought };
}

function roomRow({ row, facts }: Room) {
	const checked = { row, facts, errors: [], warnings: [] };
	return { checked, reference: "", title: facts.name, postcodeColumn: "postcode" };
}

function withErrors(
	{ row, facts, errors, warnings }: CheckedRow<OwnFacts>,
	found: readonly Problem[],
): CheckedRow<ClassFacts> {
	const all = [...errors, ...found.filter(({ line }) => line === row.line)];
	return { row, facts: all.length > 0 ? null : (facts?.course ?? null), errors: all, warnings };
}
