import type { Db } from "#db/open.ts";
import type { PlannedVenue } from "./venue-plan.ts";

export function listVenues(db: Db, providerId: string) {
	return db
		.selectFrom("venue")
		.where("provider_id", "=", providerId)
		.selectAll()
		.orderBy("name")
		.orderBy("id")
		.execute();
}

export function insertVenue(db: Db, venue: PlannedVenue) {
	return db.insertInto("venue").values(venue).execute();
}

export function updateVenue(db: Db, { id, provider_id, ...change }: PlannedVenue) {
	return db
		.updateTable("venue")
		.set(change)
		.where("id", "=", id)
		.where("provider_id", "=", provider_id)
		.execute();
}

export function listPilots(db: Db) {
	return db.selectFrom("pilot").select(["id", "slug"]).orderBy("slug").execute();
}

/** Those who may teach for this provider. */
export function listTutors(db: Db, providerId: string) {
	return db
		.selectFrom("person")
		.innerJoin("role_grant", "role_grant.person_id", "person.id")
		.where("role_grant.role", "=", "tutor")
		.where("role_grant.provider_id", "=", providerId)
		.where("person.disabled_at", "is", null)
		.select(["person.id", "person.email_folded"])
		.orderBy("person.id")
		.execute();
}

export async function listCoursesAt(db: Db, venueId: string): Promise<string[]> {
	const rows = await db
		.selectFrom("course")
		.where("venue_id", "=", venueId)
		.select("id")
		.orderBy("id")
		.execute();
	return rows.map((row) => row.id);
}

/** Two imports of one provider wait for each other here, so that neither makes a class twice. */
export function lockProvider(db: Db, providerId: string) {
	return db
		.updateTable("provider")
		.set((eb) => ({ name: eb.ref("name") }))
		.where("id", "=", providerId)
		.execute();
}
