import { indexCourse } from "#app/courses/course-search.server.ts";
import type { Instant } from "#db/columns.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import type { VenueRow } from "#db/tables/places.ts";
import type { ImportOptions } from "./bring-classes.server.ts";
import type { NcsRow } from "./cells.ts";
import { updateCourse } from "./class-queries.server.ts";
import {
	insertVenue,
	listAreaIds,
	listCoursesAt,
	listPoints,
	listVenues,
	lockProvider,
	updateVenue,
} from "./import-queries.server.ts";
import type { VenueFacts } from "./ncs-venue-row.ts";
import type { Problem } from "./problems.ts";
import type { RowOutcome } from "./report.ts";
import type { CheckedRow } from "./said.ts";
import { type ExactPoints, matchVenue, mergeVenue, venueChanges } from "./venue-plan.ts";

export type VenueRows = readonly {
	checked: CheckedRow<VenueFacts>;
	reference: string;
	title: string;
	/** What its file calls the postcode. */
	postcodeColumn: string;
}[];
export type VenueImport = { outcomes: RowOutcome[]; venues: VenueRow[] };

type Plan = { outcome: RowOutcome; after: VenueRow | null };
type Before = { venues: readonly VenueRow[]; points: ExactPoints; providerId: string };

const KEYS_AT_ONCE = 500;

/** Gives every venue as it is, or would be, afterwards: the classes are placed by these. */
export async function importVenues(
	db: Db,
	providerId: string,
	rows: VenueRows,
	{ apply, now }: ImportOptions,
): Promise<VenueImport> {
	if (!apply || rows.length === 0) return planVenues(db, providerId, rows, null);
	return db.transaction().execute(async (trx) => {
		await lockProvider(trx, providerId);
		return planVenues(trx, providerId, rows, now.toISOString());
	});
}

/** @param at when it is written; null when nothing is to be written */
async function planVenues(
	db: Db,
	providerId: string,
	rows: VenueRows,
	at: Instant | null,
): Promise<VenueImport> {
	const venues = new Map((await listVenues(db, providerId)).map((venue) => [venue.id, venue]));
	const points = await pointsOf(db, rows);
	const outcomes: RowOutcome[] = [];
	for (const row of rows) {
		const before = { venues: [...venues.values()], points, providerId };
		const { outcome, after } = planVenue(before, row);
		if (at !== null && after) await saveVenue(db, outcome.action, after, at);
		if (after) venues.set(after.id, after);
		outcomes.push(outcome);
	}
	return { outcomes, venues: [...venues.values()] };
}

/** The exact points of the postcodes in the file, as far as a directory of them was imported. */
async function pointsOf(db: Db, rows: VenueRows): Promise<ExactPoints> {
	const postcodes = [...new Set(rows.flatMap(({ checked }) => checked.facts?.postcode ?? []))];
	const points = new Map<string, Awaited<ReturnType<typeof listPoints>>[number]>();
	for (let from = 0; from < postcodes.length; from += KEYS_AT_ONCE) {
		const found = await listPoints(db, postcodes.slice(from, from + KEYS_AT_ONCE));
		for (const point of found) points.set(point.postcode, point);
	}
	if (points.size === 0) return points;
	const areas = new Set(await listAreaIds(db));
	return new Map(
		[...points].map(([postcode, { latitude, longitude, area_id }]) => {
			const area = areas.has(area_id) ? area_id : null;
			return [postcode, { latitude, longitude, area_id: area }];
		}),
	);
}

function planVenue(
	before: Before,
	{ checked, reference, title, ...room }: VenueRows[number],
): Plan {
	const { row, facts, errors, warnings } = checked;
	const outcome = {
		row,
		reference,
		title,
		state: null,
		missing: [],
		changes: [],
		errors,
		warnings,
	};
	if (!facts) return { outcome: { ...outcome, action: "wrong" }, after: null };
	const known = matchVenue(before.venues, facts);
	const newRow = { id: newId(), provider_id: before.providerId };
	const after = mergeVenue(known, facts, newRow, before.points);
	const told = { ...outcome, warnings: [...warnings, ...offTheMap(row, after, room)] };
	if (!known) return { outcome: { ...told, action: "new" }, after };
	const changes = venueChanges(known, after);
	const action = changes.length > 0 ? "changed" : "unchanged";
	return { outcome: { ...told, action, changes }, after };
}

function offTheMap(
	{ line }: NcsRow,
	{ latitude, postcode }: VenueRow,
	{ postcodeColumn }: { postcodeColumn: string },
): Problem[] {
	if (latitude !== null) return [];
	return [{ line, column: postcodeColumn, code: "outcode-unknown", value: postcode }];
}

/**
 * What is told of a venue is told of every class in it: each is found by other words, and other
 * directories ask for what changed. The class is taken before its words are read, so that whoever
 * writes them at the same time has read the venue as it is now.
 */
async function saveVenue(
	trx: Db,
	action: RowOutcome["action"],
	venue: VenueRow,
	at: Instant,
): Promise<void> {
	if (action === "new") await insertVenue(trx, venue);
	if (action !== "changed") return;
	await updateVenue(trx, venue);
	for (const courseId of await listCoursesAt(trx, venue.id)) {
		await updateCourse(trx, courseId, { updated_at: at });
		await indexCourse(trx, courseId);
	}
}
