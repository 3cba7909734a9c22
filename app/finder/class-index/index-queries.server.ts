import type { Instant, LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { nextStart, openReports, taken, waiting } from "../class-counts.server.ts";

/** Every published class, public or private, that has not ended; neighbours beside each other. */
export async function listPublishedIds(db: Db, today: LocalDate): Promise<string[]> {
	const rows = await db
		.selectFrom("course")
		.leftJoin("venue", "venue.id", "course.venue_id")
		.where("course.state", "=", "published")
		.where((eb) => eb.or([eb("course.ends_on", "is", null), eb("course.ends_on", ">=", today)]))
		.select("course.id")
		.orderBy("venue.area_id", (ob) => ob.asc().nullsLast())
		.orderBy("venue.outcode", (ob) => ob.asc().nullsLast())
		.orderBy("course.id")
		.execute();
	return rows.map(({ id }) => id);
}

/** The published ones of these, unordered: the index has an order of its own. */
export function listIndexed(db: Db, ids: readonly string[], now: Instant, today: LocalDate) {
	return db
		.selectFrom("course")
		.innerJoin("provider", "provider.id", "course.provider_id")
		.leftJoin("venue", "venue.id", "course.venue_id")
		.leftJoin("area", "area.id", "venue.area_id")
		.leftJoin("employer", "employer.id", "course.employer_id")
		.where("course.state", "=", "published")
		.where((eb) => eb.or([eb("course.ends_on", "is", null), eb("course.ends_on", ">=", today)]))
		.where("course.id", "in", ids)
		.select((eb) => [
			taken(eb).as("taken"),
			waiting(eb).as("waiting"),
			openReports(eb).as("open_reports"),
			nextStart(eb, now).as("next"),
		])
		.select([
			"course.id",
			"course.slug",
			"course.provider_id",
			"course.private",
			"course.kind",
			"course.ends_on",
			"course.capacity",
			"course.cost_pence",
			"course.childcare",
			"course.women_only",
			"course.no_papers",
			"course.drop_in",
			"course.shift_friendly",
			"course.school_hours",
			"course.online",
			"course.confirmed_on",
			"provider.name as provider",
			"provider.is_example",
			"employer.join_code",
			"area.name as area",
			"venue.name as venue",
			"venue.outcode",
			"venue.area_id",
			"venue.latitude",
			"venue.longitude",
			"venue.step_free",
			"venue.address_hidden",
		])
		.execute();
}

export function listIndexedLevels(db: Db, ids: readonly string[]) {
	return db
		.selectFrom("course_level")
		.where("course_id", "in", ids)
		.select(["course_id", "level"])
		.distinct()
		.execute();
}

export function listIndexedSlots(db: Db, ids: readonly string[]) {
	return db
		.selectFrom("weekly_slot")
		.where("course_id", "in", ids)
		.select(["course_id", "weekday", "starts", "ends"])
		.orderBy("weekday")
		.orderBy("starts")
		.orderBy("id")
		.execute();
}

export function listIndexedTitles(db: Db, ids: readonly string[]) {
	return db
		.selectFrom("course_text")
		.where("course_id", "in", ids)
		.select(["course_id", "language", "title"])
		.orderBy("course_id")
		.orderBy("language")
		.execute();
}

export function listIndexedWords(db: Db, ids: readonly string[]) {
	return db
		.selectFrom("search_word")
		.where("course_id", "in", ids)
		.select(["course_id", "word", "weight"])
		.execute();
}

export function listNextStarts(db: Db, ids: readonly string[], now: Instant) {
	return db
		.selectFrom("course")
		.leftJoin("venue", "venue.id", "course.venue_id")
		.where("course.id", "in", ids)
		.select((eb) => ["course.id", nextStart(eb, now).as("next")])
		.orderBy("course.id")
		.execute();
}
