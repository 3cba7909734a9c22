import type { Db } from "#db/open.ts";
import type { SearchWordTable } from "#db/tables/courses.ts";

/** One row for each language the class is written in. */
export function listSearchTexts(db: Db, courseId: string) {
	return db
		.selectFrom("course_text")
		.where("course_id", "=", courseId)
		.select(["language", "title", "summary"])
		.orderBy("language")
		.execute();
}

export function findSearchPlace(db: Db, courseId: string) {
	return db
		.selectFrom("course")
		.innerJoin("provider", "provider.id", "course.provider_id")
		.leftJoin("venue", "venue.id", "course.venue_id")
		.leftJoin("area", "area.id", "venue.area_id")
		.where("course.id", "=", courseId)
		.select([
			"provider.name as provider",
			"venue.name as venue",
			"venue.town as town",
			"venue.address_hidden",
			"area.name as area",
		])
		.executeTakeFirst();
}

export function deleteSearchWords(db: Db, courseId: string) {
	return db.deleteFrom("search_word").where("course_id", "=", courseId).execute();
}

export function insertSearchWords(db: Db, words: readonly SearchWordTable[]) {
	return db
		.insertInto("search_word")
		.values(words)
		.onConflict((conflict) => conflict.columns(["word", "course_id"]).doNothing())
		.execute();
}
