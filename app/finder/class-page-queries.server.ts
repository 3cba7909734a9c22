import { sql } from "kysely";
import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { nextStart, openReports, taken, waiting } from "./class-counts.server.ts";
import { classes } from "./class-queries.server.ts";

/** Published, public or private: who may open it is the caller's to ask. */
export function findClass(db: Db, slug: string, language: string, now: Instant) {
	return classes(db, language)
		.leftJoin("employer", "employer.id", "course.employer_id")
		.where("course.slug", "=", slug)
		.where("course.state", "=", "published")
		.select((eb) => [
			taken(eb).as("taken"),
			waiting(eb).as("waiting"),
			nextStart(eb, now).as("next"),
			openReports(eb).as("open_reports"),
		])
		.select([
			"course.provider_id",
			"course.private",
			"course.cost_note",
			"course.entry_note",
			"course.free_for",
			"course.woman_teacher",
			"course.no_assessment",
			"course.creche_places",
			"course.creche_from_years",
			"course.creche_to_years",
			"course.next_course_id",
			"course.contact_email",
			"course.contact_phone",
			"course.webpage",
			"course.starts_on",
			"course.ends_on",
			"employer.join_code",
			"provider.email as provider_email",
			"provider.phone as provider_phone",
			"venue.area_id",
			"venue.address",
			"venue.town",
			"venue.postcode",
			"venue.directions",
			"venue.station",
			"venue.bus",
			"venue.landmark",
			"venue.lift",
			"venue.accessible_toilet",
			"venue.hearing_loop",
			"venue.baby_changing",
			"venue.prayer_room",
			"venue.creche_room",
			"english.summary as english_summary",
			"english.bring as english_bring",
			"own.summary as own_summary",
			"own.bring as own_bring",
			"own.status as own_status",
		])
		.executeTakeFirst();
}

/** Levels skill by skill and the languages its helpers speak, in one statement for the one page. */
export function listLevelsAndHelpers(db: Db, courseId: string) {
	return db
		.selectFrom("course_level")
		.where("course_id", "=", courseId)
		.select([sql<string>`skill`.as("part"), sql<string>`level`.as("value")])
		.unionAll(
			db
				.selectFrom("course_helper_language")
				.where("course_id", "=", courseId)
				.select([sql.lit("helper").as("part"), sql<string>`language`.as("value")]),
		)
		.orderBy("part")
		.orderBy("value")
		.execute();
}

/** Cancelled ones too: who planned to come must see it. */
export function listComingLessons(db: Db, courseId: string, now: Instant, limit: number) {
	return db
		.selectFrom("lesson")
		.where("course_id", "=", courseId)
		.where("starts_at", ">", now)
		.select(["id", "starts_at", "ends_at", "cancelled_at", "moved_from_starts_at"])
		.orderBy("starts_at")
		.orderBy("id")
		.limit(limit)
		.execute();
}

/** Of the whole term, cancelled ones too. */
export function listLessons(db: Db, courseId: string) {
	return db
		.selectFrom("lesson")
		.where("course_id", "=", courseId)
		.select(["id", "starts_at", "ends_at", "cancelled_at"])
		.orderBy("starts_at")
		.orderBy("id")
		.execute();
}

/** Names of those of these classes that everybody may open. */
export function listSteps(db: Db, ids: readonly string[], language: string) {
	return db
		.selectFrom("course")
		.innerJoin("course_text as english", (join) =>
			join.onRef("english.course_id", "=", "course.id").on("english.language", "=", "en"),
		)
		.leftJoin("course_text as own", (join) =>
			join.onRef("own.course_id", "=", "course.id").on("own.language", "=", language),
		)
		.where("course.id", "in", ids)
		.where("course.state", "=", "published")
		.where("course.private", "=", 0)
		.select(["course.id", "course.slug", "english.title as english_title"])
		.select("own.title as own_title")
		.orderBy("course.id")
		.execute();
}
