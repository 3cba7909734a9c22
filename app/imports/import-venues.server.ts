import { indexCourse } from "#app/courses/course-search.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import type { NcsRow } from "./cells.ts";
import {
	insertVenue,
	listCoursesAt,
	listVenues,
	lockProvider,
	updateVenue,
} from "./import-queries.server.ts";
import { checkVenueRow, type VenueFacts } from "./ncs-venue-row.ts";
import type { RowOutcome } from "./report.ts";
import type { PlannedVenue } from "./venue-plan.ts";
import { matchVenue, mergeVenue, venueChanges } from "./venue-plan.ts";

export type VenueImport = { outcomes: RowOutcome[]; venues: PlannedVenue[] };

type Plan = { outcome: RowOutcome; after: PlannedVenue | null };

/** Gives every venue as it is, or would be, afterwards: the classes are placed by these. */
export async function importVenues(
	db: Db,
	providerId: string,
	rows: readonly NcsRow[],
	apply: boolean,
): Promise<VenueImport> {
	if (!apply || rows.length === 0) return planVenues(db, providerId, rows, false);
	return db.transaction().execute(async (trx) => {
		await lockProvider(trx, providerId);
		return planVenues(trx, providerId, rows, true);
	});
}

async function planVenues(
	db: Db,
	providerId: string,
	rows: readonly NcsRow[],
	apply: boolean,
): Promise<VenueImport> {
	const venues = new Map<string, PlannedVenue>(
		(await listVenues(db, providerId)).map((venue) => [venue.id, venue]),
	);
	const outcomes: RowOutcome[] = [];
	for (const row of rows) {
		const { outcome, after } = planVenue([...venues.values()], providerId, row);
		if (apply && after) await saveVenue(db, outcome.action, after);
		if (after) venues.set(after.id, after);
		outcomes.push(outcome);
	}
	return { outcomes, venues: [...venues.values()] };
}

function planVenue(known: readonly PlannedVenue[], providerId: string, row: NcsRow): Plan {
	const { facts, errors, warnings } = checkVenueRow(row);
	const outcome = {
		row,
		reference: row.cells.YOUR_VENUE_REFERENCE ?? "",
		title: row.cells.VENUE_NAME ?? "",
		state: null,
		missing: [],
		changes: [],
		errors,
		warnings,
	};
	if (!facts) return { outcome: { ...outcome, action: "wrong" }, after: null };
	return { ...plannedChange(known, providerId, facts, outcome) };
}

function plannedChange(
	known: readonly PlannedVenue[],
	providerId: string,
	facts: VenueFacts,
	outcome: Omit<RowOutcome, "action">,
): Plan {
	const before = matchVenue(known, facts);
	const after = mergeVenue(before, facts, { id: newId(), provider_id: providerId });
	if (!before) return { outcome: { ...outcome, action: "new" }, after };
	const changes = venueChanges(before, after);
	const action = changes.length > 0 ? "changed" : "unchanged";
	return { outcome: { ...outcome, action, changes }, after };
}

/** A venue's new name or town is a new word for every class in it. */
async function saveVenue(
	trx: Db,
	action: RowOutcome["action"],
	venue: PlannedVenue,
): Promise<void> {
	if (action === "new") await insertVenue(trx, venue);
	if (action !== "changed") return;
	await updateVenue(trx, venue);
	for (const courseId of await listCoursesAt(trx, venue.id)) await indexCourse(trx, courseId);
}
