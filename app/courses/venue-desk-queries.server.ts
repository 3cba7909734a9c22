import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { VenueRow } from "#db/tables/places.ts";

/** The places of these providers with how many classes name each. */
export function listDeskVenues(db: Db, providerIds: readonly string[]) {
	return db
		.selectFrom("venue")
		.innerJoin("provider", "provider.id", "venue.provider_id")
		.leftJoin("area", "area.id", "venue.area_id")
		.where("venue.provider_id", "in", providerIds)
		.selectAll("venue")
		.select(["provider.name as provider", "area.name as area"])
		.select((eb) =>
			eb
				.selectFrom("course")
				.whereRef("course.venue_id", "=", "venue.id")
				.select((course) => course.fn.count<number>("course.id").as("classes"))
				.as("classes"),
		)
		.orderBy("venue.name")
		.orderBy("venue.id")
		.execute();
}

export function listCoursesAt(db: Db, venueId: string) {
	return db
		.selectFrom("course")
		.where("venue_id", "=", venueId)
		.select("id")
		.orderBy("id")
		.execute();
}

export async function isArea(db: Db, areaId: string): Promise<boolean> {
	const row = await db.selectFrom("area").where("id", "=", areaId).select("id").executeTakeFirst();
	return row !== undefined;
}

export function insertVenue(trx: Db, venue: VenueRow) {
	return trx
		.insertInto("venue")
		.values(venue)
		.onConflict((conflict) => conflict.column("id").doNothing())
		.execute();
}

export function updateVenue(trx: Db, venueId: string, change: Partial<VenueRow>) {
	return trx.updateTable("venue").set(change).where("id", "=", venueId).execute();
}

/** Other directories ask for what changed since they asked last. */
export function touchCourse(trx: Db, courseId: string, at: Instant) {
	return trx.updateTable("course").set({ updated_at: at }).where("id", "=", courseId).execute();
}

/** False when a class names it: it stays. */
export async function deleteUnusedVenue(trx: Db, venueId: string): Promise<boolean> {
	const { numDeletedRows } = await trx
		.deleteFrom("venue")
		.where("id", "=", venueId)
		.where(({ not, exists, selectFrom }) =>
			not(exists(selectFrom("course").where("course.venue_id", "=", venueId).select("course.id"))),
		)
		.executeTakeFirstOrThrow();
	return numDeletedRows === 1n;
}
