import type { Db } from "#db/open.ts";

/** @param postcode with its space, such as `E17 4QH` */
export function findPostcode(db: Db, postcode: string) {
	return db
		.selectFrom("postcode")
		.where("postcode", "=", postcode)
		.select(["latitude", "longitude", "area_id"])
		.executeTakeFirst();
}
