import type { Db } from "#db/open.ts";
import type { EmployerRow, VenueRow } from "#db/tables/places.ts";

export function listVenues(db: Db, providerId: string) {
	return db
		.selectFrom("venue")
		.where("provider_id", "=", providerId)
		.selectAll()
		.orderBy("name")
		.orderBy("id")
		.execute();
}

export function insertVenue(db: Db, venue: VenueRow) {
	return db.insertInto("venue").values(venue).execute();
}

export function updateVenue(db: Db, { id, provider_id, ...change }: VenueRow) {
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

/** The provider's classes as it names them, and where each of them leads. */
export async function listReferences(db: Db, providerId: string) {
	const rows = await db
		.selectFrom("course")
		.where("provider_id", "=", providerId)
		.where("reference", "is not", null)
		.select(["id", "reference", "next_course_id"])
		.orderBy("reference")
		.orderBy("id")
		.execute();
	return rows.map(({ reference, ...row }) => ({ ...row, reference: reference ?? "" }));
}

/** Those that the provider holds a class for; another provider's are not its own to open. */
export function listEmployers(db: Db, providerId: string) {
	return db
		.selectFrom("employer")
		.innerJoin("course", "course.employer_id", "employer.id")
		.where("course.provider_id", "=", providerId)
		.select(["employer.id", "employer.name", "employer.join_code"])
		.distinct()
		.orderBy("employer.id")
		.execute();
}

export function insertEmployer(db: Db, employer: EmployerRow) {
	return db.insertInto("employer").values(employer).execute();
}

/** Of these, what the directory of postcodes has. */
export function listPoints(db: Db, postcodes: readonly string[]) {
	return db
		.selectFrom("postcode")
		.where("postcode", "in", postcodes)
		.select(["postcode", "latitude", "longitude", "area_id"])
		.orderBy("postcode")
		.execute();
}

export async function listAreaIds(db: Db): Promise<string[]> {
	const rows = await db.selectFrom("area").select("id").orderBy("id").execute();
	return rows.map((row) => row.id);
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
