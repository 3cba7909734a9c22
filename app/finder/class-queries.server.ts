import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { nextStart, openReports, taken, waiting } from "./class-counts.server.ts";

/** What a card says, of classes chosen somewhere else. Unordered. */
export function listCards(db: Db, ids: readonly string[], language: string, now: Instant) {
	return classes(db, language)
		.where("course.id", "in", ids)
		.select((eb) => [
			taken(eb).as("taken"),
			waiting(eb).as("waiting"),
			nextStart(eb, now).as("next"),
			openReports(eb).as("open_reports"),
		])
		.execute();
}

/** Easiest skill and level first, as the levels are ordered in code, not here. */
export function listLevels(db: Db, courseIds: readonly string[]) {
	return db
		.selectFrom("course_level")
		.where("course_id", "in", courseIds)
		.select(["course_id", "skill", "level"])
		.orderBy("course_id")
		.orderBy("skill")
		.orderBy("level")
		.execute();
}

export function listSlots(db: Db, courseIds: readonly string[]) {
	return db
		.selectFrom("weekly_slot")
		.where("course_id", "in", courseIds)
		.select(["course_id", "weekday", "starts", "ends"])
		.orderBy("weekday")
		.orderBy("starts")
		.orderBy("id")
		.execute();
}

/** What every card says, of all classes; texts in English and in that language. */
export function classes(db: Db, language: string) {
	return db
		.selectFrom("course")
		.innerJoin("provider", "provider.id", "course.provider_id")
		.leftJoin("venue", "venue.id", "course.venue_id")
		.leftJoin("area", "area.id", "venue.area_id")
		.innerJoin("course_text as english", (join) =>
			join.onRef("english.course_id", "=", "course.id").on("english.language", "=", "en"),
		)
		.leftJoin("course_text as own", (join) =>
			join.onRef("own.course_id", "=", "course.id").on("own.language", "=", language),
		)
		.select([
			"course.id",
			"course.slug",
			"course.kind",
			"course.capacity",
			"course.cost_pence",
			"course.online",
			"course.childcare",
			"course.women_only",
			"course.no_papers",
			"course.drop_in",
			"course.shift_friendly",
			"course.school_hours",
			"course.confirmed_on",
			"provider.name as provider",
			"provider.is_example",
			"venue.name as venue",
			"venue.outcode",
			"venue.address_hidden",
			"area.name as area",
			"venue.step_free",
			"english.title as english_title",
			"own.title as own_title",
		]);
}
