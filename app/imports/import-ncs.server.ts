import { londonDate } from "#app/i18n/london-time.ts";
import type { Db } from "#db/open.ts";
import { bringClasses, type ImportOptions } from "./bring-classes.server.ts";
import type { NcsRow } from "./cells.ts";
import { importVenues } from "./import-venues.server.ts";
import { ncsColumn } from "./ncs-columns.ts";
import { referenceOf } from "./ncs-reference.ts";
import { checkClassRow } from "./ncs-row.ts";
import { checkVenueRow } from "./ncs-venue-row.ts";
import type { ImportReport } from "./report.ts";
import { readKnown } from "./resolve-names.server.ts";

export type NcsRows = { classes: readonly NcsRow[]; venues: readonly NcsRow[] };

/** Brings a provider's course-directory file in, after the venues that it names. */
export async function importNcs(
	db: Db,
	provider: { id: string },
	rows: NcsRows,
	options: ImportOptions,
): Promise<ImportReport> {
	const rooms = rows.venues.map((row) => ({
		checked: checkVenueRow(row),
		reference: row.cells.YOUR_VENUE_REFERENCE ?? "",
		title: row.cells.VENUE_NAME ?? "",
		postcodeColumn: "POSTCODE",
	}));
	const { outcomes, venues } = await importVenues(db, provider.id, rooms, options);
	const references = rows.classes.map((row) => referenceOf(row.cells));
	const known = await readKnown(db, provider.id, { venues, references, columnOf: ncsColumn });
	const classes = rows.classes.map((row) => ({
		checked: checkClassRow(row, londonDate(options.now)),
		reference: row.cells.YOUR_REFERENCE ?? "",
		title: row.cells.COURSE_NAME ?? "",
	}));
	const brought = await bringClasses(db, known, classes, options);
	return { applied: options.apply, venues: outcomes, classes: brought };
}
