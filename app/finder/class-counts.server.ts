import type { AliasableExpression, ExpressionBuilder } from "kysely";
import { TAKING_PLACE } from "#app/enrolments/states.ts";
import type { Instant } from "#db/columns.ts";
import type { Schema } from "#db/schema.ts";

type Classes = ExpressionBuilder<Schema, "course" | "venue">;

/** Volunteers and other Londoners take no learner's place. */
export function taken(eb: Classes) {
	return eb
		.selectFrom("enrolment")
		.whereRef("enrolment.course_id", "=", "course.id")
		.where("enrolment.state", "in", TAKING_PLACE)
		.where("enrolment.role", "=", "learner")
		.select((row) => row.fn.countAll<number>().as("taken"));
}

export function waiting(eb: Classes) {
	return eb
		.selectFrom("enrolment")
		.whereRef("enrolment.course_id", "=", "course.id")
		.where("enrolment.state", "=", "waiting")
		.where("enrolment.role", "=", "learner")
		.select((row) => row.fn.countAll<number>().as("waiting"));
}

/** "This is wrong", said of it and not settled. */
export function openReports(eb: Classes) {
	return eb
		.selectFrom("wrong_report")
		.whereRef("wrong_report.course_id", "=", "course.id")
		.where("wrong_report.settled_at", "is", null)
		.select((row) => row.fn.countAll<number>().as("open_reports"));
}

/** Its first lesson after now that nobody cancelled. */
export function nextStart(eb: Classes, now: Instant): AliasableExpression<Instant | null> {
	return eb
		.selectFrom("lesson")
		.whereRef("lesson.course_id", "=", "course.id")
		.where("lesson.starts_at", ">", now)
		.where("lesson.cancelled_at", "is", null)
		.orderBy("lesson.starts_at")
		.limit(1)
		.select("lesson.starts_at")
		.$asScalar();
}
