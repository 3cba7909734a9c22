import type { Db } from "#db/open.ts";
import type { PostcodeTable } from "#db/tables/places.ts";

/** Of these, what is there already. */
export function listPostcodes(db: Db, postcodes: readonly string[]) {
	return db
		.selectFrom("postcode")
		.where("postcode", "in", postcodes)
		.selectAll()
		.orderBy("postcode")
		.execute();
}

/** The next ones in order of the key, so that a table of millions is read in pieces. */
export async function listPostcodesAfter(db: Db, after: string, count: number): Promise<string[]> {
	const rows = await db
		.selectFrom("postcode")
		.where("postcode", ">", after)
		.select("postcode")
		.orderBy("postcode")
		.limit(count)
		.execute();
	return rows.map((row) => row.postcode);
}

export function upsertPostcodes(db: Db, rows: readonly PostcodeTable[]) {
	return db
		.insertInto("postcode")
		.values(rows)
		.onConflict((conflict) =>
			conflict.column("postcode").doUpdateSet((eb) => ({
				latitude: eb.ref("excluded.latitude"),
				longitude: eb.ref("excluded.longitude"),
				area_id: eb.ref("excluded.area_id"),
			})),
		)
		.execute();
}

export function deletePostcodes(db: Db, postcodes: readonly string[]) {
	return db.deleteFrom("postcode").where("postcode", "in", postcodes).execute();
}

export function listVenuePlaces(db: Db) {
	return db
		.selectFrom("venue")
		.where("postcode", "<>", "")
		.select(["id", "postcode", "latitude", "longitude", "area_id"])
		.orderBy("id")
		.execute();
}

export type VenuePlace = Awaited<ReturnType<typeof listVenuePlaces>>[number];

/** Unless its postcode was changed meanwhile. */
export function updateVenuePlace(db: Db, { id, postcode, ...place }: VenuePlace) {
	return db
		.updateTable("venue")
		.set(place)
		.where("id", "=", id)
		.where("postcode", "=", postcode)
		.execute();
}
