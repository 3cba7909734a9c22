import type { ExpressionBuilder } from "kysely";
import type { Db } from "#db/open.ts";
import type { Schema } from "#db/schema.ts";
import type { Filter } from "./list-query.ts";
import { isWithin } from "./near.server.ts";
import { hasMeaning } from "./term-filter.server.ts";

/** What the whole world may know: every statement of this folder asks it. */
export function isPublic(eb: ExpressionBuilder<Schema, "course">) {
	return eb.and([eb("course.state", "=", "published"), eb("course.private", "=", 0)]);
}

export function publicClasses(db: Db) {
	return db.selectFrom("course").where(isPublic);
}

export function matchingClasses(db: Db, filter: Filter) {
	const { modifiedAfter, providerId, meanings, words, near } = filter;
	let found = publicClasses(db);
	if (modifiedAfter !== null) found = found.where("course.updated_at", ">=", modifiedAfter);
	if (providerId !== null) found = found.where("course.provider_id", "=", providerId);
	for (const group of meanings) {
		found = found.where((eb) => eb.or(group.map((meaning) => hasMeaning(eb, meaning))));
	}
	for (const word of words) found = found.where("course.id", "in", classesWithWord(db, word));
	return near === null ? found : found.where("course.venue_id", "in", venuesNear(db, near));
}

function classesWithWord(db: Db, word: string) {
	return db
		.selectFrom("search_word")
		.where("search_word.word", ">=", word)
		.where("search_word.word", "<", `${word}\u{10FFFF}`)
		.select("search_word.course_id");
}

/** An address given after joining cannot be found by asking from all sides. */
function venuesNear(db: Db, { place, metres }: NonNullable<Filter["near"]>) {
	return db
		.selectFrom("venue")
		.where("venue.address_hidden", "=", 0)
		.where(isWithin(place, metres))
		.select("venue.id");
}
