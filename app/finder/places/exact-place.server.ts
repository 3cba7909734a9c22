import type { Db } from "#db/open.ts";
import type { Place } from "./place.ts";
import { findPostcode } from "./postcode-queries.server.ts";

/** A whole postcode where its directory has it, once one is imported; else its outcode's middle. */
export async function exactPlace(db: Db, place: Place | null): Promise<Place | null> {
	if (place?.kind !== "postcode") return place;
	const known = await findPostcode(db, place.name);
	if (!known) return place;
	const { latitude, longitude, area_id } = known;
	return { ...place, latitude, longitude, area: area_id, exact: true };
}
