import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import type { Schema } from "#db/schema.ts";
import type { Meaning } from "./meanings.ts";

type Courses = ExpressionBuilder<Schema, "course">;

/** The same question as `isTrueOf`, asked of the database. */
export function hasMeaning(eb: Courses, meaning: Meaning): Expression<SqlBool> {
	switch (meaning.of) {
		case "level":
			return isTaught(eb, meaning);
		case "kind":
			return eb("course.kind", "=", meaning.kind);
		case "childcare":
			return eb("course.childcare", "=", meaning.childcare);
		case "flag":
			return eb(`course.${meaning.column}`, "=", 1);
		case "stepFree":
			return eb.exists(
				eb
					.selectFrom("venue")
					.whereRef("venue.id", "=", "course.venue_id")
					.where("venue.step_free", "=", 1)
					.select("venue.id"),
			);
	}
}

function isTaught(eb: Courses, { level, skill }: Extract<Meaning, { of: "level" }>) {
	const taught = eb
		.selectFrom("course_level")
		.whereRef("course_level.course_id", "=", "course.id")
		.where("course_level.level", "=", level)
		.select("course_level.course_id");
	return eb.exists(skill === null ? taught : taught.where("course_level.skill", "=", skill));
}
