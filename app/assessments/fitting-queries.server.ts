import type { Db } from "#db/open.ts";

/** Where and when these classes meet, the newest first; one row for each weekly slot, or one without. */
export function listWhereAndWhen(db: Db, courseIds: readonly string[]) {
	return db
		.selectFrom("course")
		.leftJoin("venue", (join) =>
			join.onRef("venue.id", "=", "course.venue_id").on("venue.address_hidden", "=", 0),
		)
		.leftJoin("weekly_slot", "weekly_slot.course_id", "course.id")
		.where("course.id", "in", courseIds)
		.select(["course.id", "venue.latitude", "venue.longitude", "weekly_slot.starts"])
		.orderBy("course.starts_on", "desc")
		.orderBy("course.id")
		.orderBy("weekly_slot.weekday")
		.orderBy("weekly_slot.id")
		.execute();
}
