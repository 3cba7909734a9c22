import type { Db } from "#db/open.ts";

const PILOT = ["id", "slug", "name", "summary", "strand", "fund", "starts_on", "ends_on"] as const;

export function listPilots(db: Db) {
	return db
		.selectFrom("pilot")
		.select(PILOT)
		.orderBy("starts_on", "desc")
		.orderBy("name")
		.orderBy("id")
		.execute();
}

export function findPilot(db: Db, slug: string) {
	return db.selectFrom("pilot").where("slug", "=", slug).select(PILOT).executeTakeFirst();
}

export function listPilotAreas(db: Db) {
	return db
		.selectFrom("pilot_area")
		.innerJoin("area", "area.id", "pilot_area.area_id")
		.select(["pilot_area.pilot_id", "area.name"])
		.orderBy("area.name_folded")
		.orderBy("area.id")
		.execute();
}

/** Drafts are no classes yet. */
export function countPilotCourses(db: Db) {
	return db
		.selectFrom("course")
		.where("pilot_id", "is not", null)
		.where("state", "<>", "draft")
		.select((eb) => ["pilot_id", eb.fn.countAll<number>().as("classes")])
		.groupBy("pilot_id")
		.execute();
}

export function listPilotCourses(db: Db, pilotId: string) {
	return db
		.selectFrom("course")
		.innerJoin("course_text", (join) =>
			join.onRef("course_text.course_id", "=", "course.id").on("course_text.language", "=", "en"),
		)
		.innerJoin("provider", "provider.id", "course.provider_id")
		.leftJoin("venue", "venue.id", "course.venue_id")
		.leftJoin("area", "area.id", "venue.area_id")
		.where("course.pilot_id", "=", pilotId)
		.where("course.state", "<>", "draft")
		.select([
			"course.id",
			"course.kind",
			"course.provider_id",
			"provider.left_on",
			"course.starts_on",
			"course.ends_on",
			"course_text.title",
			"area.name as area",
		])
		.orderBy("course_text.title")
		.orderBy("course.id")
		.execute();
}

export function listCourseLevels(db: Db, pilotId: string) {
	return db
		.selectFrom("course_level")
		.innerJoin("course", "course.id", "course_level.course_id")
		.where("course.pilot_id", "=", pilotId)
		.select(["course_level.course_id", "course_level.level"])
		.distinct()
		.execute();
}
