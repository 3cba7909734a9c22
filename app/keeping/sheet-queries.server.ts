import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";

/** What a card does not say. Unordered: who makes the sheet has her own order. */
export function listForSheet(db: Db, slugs: readonly string[], today: LocalDate) {
	return db
		.selectFrom("course")
		.innerJoin("provider", "provider.id", "course.provider_id")
		.leftJoin("venue", (join) =>
			join.onRef("venue.id", "=", "course.venue_id").on("venue.address_hidden", "=", 0),
		)
		.where("course.slug", "in", slugs)
		.where("course.private", "=", 0)
		.where("course.state", "=", "published")
		.where((eb) => eb.or([eb("course.ends_on", "is", null), eb("course.ends_on", ">=", today)]))
		.select([
			"course.id",
			"course.slug",
			"course.contact_phone",
			"course.contact_email",
			"provider.phone as provider_phone",
			"provider.email as provider_email",
			"venue.address",
			"venue.postcode",
			"venue.station",
		])
		.execute();
}
