import { openReports, taken, waiting } from "#app/finder/class-counts.server.ts";
import type { Db } from "#db/open.ts";
import type { Filter } from "./list-query.ts";
import { matchingClasses, publicClasses } from "./public-classes.server.ts";

export type Part = { from: number; size: number };

export async function countClasses(db: Db, filter: Filter): Promise<number> {
	const { count } = await matchingClasses(db, filter)
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return count;
}

/** By id: ids grow with time, so that a new class comes behind those that were listed already. */
export function listClasses(db: Db, filter: Filter, { from, size }: Part) {
	const page = matchingClasses(db, filter)
		.select("course.id")
		.orderBy("course.id")
		.limit(size)
		.offset(from);
	return classes(db).where("course.id", "in", page).orderBy("course.id").execute();
}

/** The public ones of these, by id. */
export function listClassesWithIds(db: Db, ids: readonly string[]) {
	return classes(db).where("course.id", "in", ids).orderBy("course.id").execute();
}

export type ClassRow = Awaited<ReturnType<typeof listClassesWithIds>>[number];

function classes(db: Db) {
	return publicClasses(db)
		.innerJoin("provider", "provider.id", "course.provider_id")
		.innerJoin("course_text", (join) =>
			join.onRef("course_text.course_id", "=", "course.id").on("course_text.language", "=", "en"),
		)
		.leftJoin("venue", "venue.id", "course.venue_id")
		.leftJoin("area", "area.id", "venue.area_id")
		.selectAll("course")
		.select((eb) => [
			taken(eb).as("taken"),
			waiting(eb).as("waiting"),
			openReports(eb).as("open_reports"),
		])
		.select(["course_text.title", "course_text.summary", "course_text.bring"])
		.select([...GIVEN_BY, ...HELD_AT]);
}

const GIVEN_BY = [
	"provider.name as provider_name",
	"provider.kind as provider_kind",
	"provider.email as provider_email",
	"provider.ukprn",
	"provider.is_example",
] as const;

const HELD_AT = [
	"area.name as area",
	"venue.name as venue_name",
	"venue.address",
	"venue.town",
	"venue.postcode",
	"venue.area_id",
	"venue.latitude",
	"venue.longitude",
	"venue.step_free",
	"venue.lift",
	"venue.accessible_toilet",
	"venue.hearing_loop",
	"venue.baby_changing",
	"venue.prayer_room",
	"venue.creche_room",
	"venue.address_hidden",
	"venue.directions",
	"venue.station",
	"venue.bus",
	"venue.landmark",
] as const;
