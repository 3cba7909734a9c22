import { type AnyDb, inTransaction } from "./columns.ts";

/**
 * Other directories walk through all public classes and weekly times, and ask what is near: these
 * are counted, ordered and cut into pages by indexes alone.
 */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		await trx.schema
			.createIndex("course_public")
			.on("course")
			.columns(["private", "state", "id", "venue_id", "provider_id", "updated_at"])
			.execute();
		await trx.schema
			.createIndex("weekly_slot_of_course")
			.on("weekly_slot")
			.columns(["course_id", "id"])
			.execute();
		await trx.schema.dropIndex("weekly_slot_course").execute();
		await trx.schema
			.createIndex("venue_point")
			.on("venue")
			.columns(["latitude", "longitude", "address_hidden", "id"])
			.execute();
	});
}
