import { expressionBuilder } from "kysely";
import type { Schema } from "#db/schema.ts";

/**
 * The titles of a query's class, to be selected: in English and, if there is one, in her language.
 * @param of the column that names the class
 */
export function classTitles(
	language: string,
	of: "course.id" | "enrolment.course_id" = "course.id",
) {
	return [titleIn("en", of).as("english_title"), titleIn(language, of).as("own_title")] as const;
}

/** Read by key for each row, so that a query joins what it needs and no more. */
function titleIn(language: string, of: "course.id" | "enrolment.course_id") {
	const eb = expressionBuilder<Schema, "course" | "enrolment">();
	return eb
		.selectFrom("course_text")
		.whereRef("course_text.course_id", "=", of)
		.where("course_text.language", "=", language)
		.select("course_text.title");
}
