import { type AliasableExpression, sql } from "kysely";
import type { Instant, LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { nextStart } from "./class-counts.server.ts";
import { missed, weight } from "./finder-missed.server.ts";
import { type Search, sortOf } from "./finder-search.ts";

type Clock = { now: Instant; today: LocalDate };

/** Every published class with what the search cannot leave to the database: distance and order. */
export function listCandidates(db: Db, search: Search, { now, today }: Clock) {
	const sort = sortOf(search);
	return db
		.selectFrom("course")
		.leftJoin("venue", "venue.id", "course.venue_id")
		.where("course.state", "=", "published")
		.select(["course.id", "course.online", "venue.latitude", "venue.longitude"])
		.select((eb) => missed(eb, search, today).as("missed"))
		.select((eb) => weight(eb, sort === "best" ? search.words : []).as("weight"))
		.select((eb) => (sort === "soonest" ? nextStart(eb, now) : nothing()).as("next"))
		.orderBy("course.id")
		.execute();
}

export function countByArea(db: Db) {
	return db
		.selectFrom("course")
		.innerJoin("provider", "provider.id", "course.provider_id")
		.leftJoin("venue", "venue.id", "course.venue_id")
		.where("course.state", "=", "published")
		.groupBy("venue.area_id")
		.select((eb) => [
			"venue.area_id",
			eb.fn.countAll<number>().as("classes"),
			eb.fn.sum<number>("course.online").as("online"),
			eb.fn.sum<number>("provider.is_example").as("examples"),
		])
		.orderBy("venue.area_id")
		.execute();
}

function nothing(): AliasableExpression<null> {
	return sql.lit(null);
}
