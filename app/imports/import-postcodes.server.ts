import { indexCourse } from "#app/courses/course-search.server.ts";
import type { Db } from "#db/open.ts";
import type { PostcodeTable } from "#db/tables/places.ts";
import { listAreaIds, listCoursesAt } from "./import-queries.server.ts";
import {
	deletePostcodes,
	listPostcodes,
	listPostcodesAfter,
	listVenuePlaces,
	updateVenuePlace,
	upsertPostcodes,
	type VenuePlace,
} from "./postcode-queries.server.ts";
import { PostcodeSet } from "./postcode-set.ts";
import type { FileFailure } from "./problems.ts";
import type { Chunks } from "./read-csv.ts";
import { type PostcodeCounts, PostcodeFile } from "./read-postcodes.ts";

const ROWS_AT_ONCE = 500;

export type PostcodeReport = PostcodeCounts & {
	applied: boolean;
	added: number;
	changed: number;
	unchanged: number;
	/** In the database and not in the file; taken out only after a whole good file. */
	gone: number;
	/** Venues that come to stand where their postcode is. */
	venues: number;
	failure: FileFailure | null;
};

/**
 * Brings a postcode directory in, piece by piece: a file of millions of rows needs no more memory
 * than a short one, but for eight bytes a postcode. What is as it was is not written again.
 */
export async function importPostcodes(
	db: Db,
	chunks: Chunks,
	{ apply }: { apply: boolean },
): Promise<PostcodeReport> {
	const file = new PostcodeFile(chunks);
	const seen = new PostcodeSet();
	const points = new Map<string, PostcodeTable | null>();
	const places = await listVenuePlaces(db);
	for (const { postcode } of places) points.set(postcode, null);
	const counts = { added: 0, changed: 0, unchanged: 0 };
	for await (const batch of file.batches()) {
		for (const row of batch) {
			seen.add(row.postcode);
			if (points.has(row.postcode)) points.set(row.postcode, row);
		}
		const found = await saveBatch(db, batch, apply);
		for (const count of ["added", "changed", "unchanged"] as const) counts[count] += found[count];
	}
	const isWhole = file.failure === null && file.counts.wrong === 0;
	const gone = isWhole ? await removeGone(db, seen, apply) : 0;
	const venues = file.failure ? 0 : await placeVenues(db, places, points, apply);
	return { applied: apply, ...file.counts, ...counts, gone, venues, failure: file.failure };
}

async function saveBatch(db: Db, batch: readonly PostcodeTable[], apply: boolean) {
	const postcodes = batch.map(({ postcode }) => postcode);
	const known = new Map((await listPostcodes(db, postcodes)).map((row) => [row.postcode, row]));
	const fresh = batch.filter((row) => !isSame(known.get(row.postcode), row));
	if (apply && fresh.length > 0) {
		await db.transaction().execute((trx) => upsertPostcodes(trx, fresh));
	}
	const changed = fresh.filter(({ postcode }) => known.has(postcode)).length;
	const added = fresh.length - changed;
	return { added, changed, unchanged: batch.length - fresh.length };
}

type Spot = Pick<VenuePlace, "latitude" | "longitude" | "area_id">;

function isSame(before: Spot | undefined, row: Spot): boolean {
	return (
		before?.latitude === row.latitude &&
		before.longitude === row.longitude &&
		before.area_id === row.area_id
	);
}

async function removeGone(db: Db, seen: PostcodeSet, apply: boolean): Promise<number> {
	let gone = 0;
	let after = "";
	for (;;) {
		const postcodes = await listPostcodesAfter(db, after, ROWS_AT_ONCE);
		const last = postcodes.at(-1);
		if (last === undefined) return gone;
		const missing = postcodes.filter((postcode) => !seen.has(postcode));
		if (apply && missing.length > 0) {
			await db.transaction().execute((trx) => deletePostcodes(trx, missing));
		}
		gone += missing.length;
		after = last;
	}
}

/** A class is found by the name of its area too, so that its words follow. */
async function placeVenues(
	db: Db,
	places: readonly VenuePlace[],
	points: ReadonlyMap<string, PostcodeTable | null>,
	apply: boolean,
): Promise<number> {
	const areas = new Set(await listAreaIds(db));
	let moved = 0;
	for (const before of places) {
		const point = points.get(before.postcode);
		if (!point) continue;
		const area_id = areas.has(point.area_id) ? point.area_id : null;
		const after = { ...before, latitude: point.latitude, longitude: point.longitude, area_id };
		if (isSame(before, after)) continue;
		moved++;
		if (apply) await placeVenue(db, before, after);
	}
	return moved;
}

function placeVenue(db: Db, before: VenuePlace, after: VenuePlace): Promise<void> {
	return db.transaction().execute(async (trx) => {
		await updateVenuePlace(trx, after);
		if (before.area_id === after.area_id) return;
		for (const courseId of await listCoursesAt(trx, after.id)) await indexCourse(trx, courseId);
	});
}
