import { type Expression, type ExpressionBuilder, sql } from "kysely";
import type { Schema } from "#db/schema.ts";
import type { Reach } from "./reach.ts";

/** The same as `canTeach`, asked of the database: other classes do not exist for her. */
export function inReach(eb: ExpressionBuilder<Schema, "course">, reach: Reach) {
	const { personId, tutorOf, providerIds } = reach;
	const ways = [];
	if (tutorOf.length > 0) {
		ways.push(
			eb("course.provider_id", "in", tutorOf).and(
				eb.exists(
					eb
						.selectFrom("course_tutor")
						.whereRef("course_tutor.course_id", "=", "course.id")
						.where("course_tutor.person_id", "=", personId)
						.select("course_tutor.person_id"),
				),
			),
		);
	}
	if (providerIds.length > 0) ways.push(eb("course.provider_id", "in", providerIds));
	return ways.length > 0 ? eb.or(ways) : sql<boolean>`1 = 0`;
}

/** The same as `canMark`: the classes above, and the lessons she covers for somebody. */
export function lessonInReach(
	eb: ExpressionBuilder<Schema, "course">,
	reach: Reach,
	lessonId: Expression<string>,
) {
	const { personId, tutorOf } = reach;
	if (tutorOf.length === 0) return inReach(eb, reach);
	const isCover = eb.exists(
		eb
			.selectFrom("lesson_cover")
			.where("lesson_cover.lesson_id", "=", lessonId)
			.where("lesson_cover.person_id", "=", personId)
			.select("lesson_cover.person_id"),
	);
	return eb.or([inReach(eb, reach), eb("course.provider_id", "in", tutorOf).and(isCover)]);
}

/** Her place was given, she had not left, and she was not on a break. */
export function isExpectedOn(eb: ExpressionBuilder<Schema, "enrolment" | "lesson">) {
	return eb.and([
		eb("enrolment.state", "in", ["enrolled", "active", "completed", "withdrawn", "transferred"]),
		eb.or([
			eb("enrolment.enrolled_on", "is", null),
			eb("enrolment.enrolled_on", "<=", eb.ref("lesson.local_date")),
		]),
		eb.or([
			eb("enrolment.ended_on", "is", null),
			eb("enrolment.ended_on", ">=", eb.ref("lesson.local_date")),
		]),
		// A volunteer or another Londoner, who has a last day and no end.
		eb.or([
			eb("enrolment.helps_until", "is", null),
			eb("enrolment.helps_until", ">=", eb.ref("lesson.local_date")),
		]),
		eb.not(
			eb.exists(
				eb
					.selectFrom("enrolment_break")
					.whereRef("enrolment_break.enrolment_id", "=", "enrolment.id")
					.whereRef("enrolment_break.starts_on", "<=", "lesson.local_date")
					.where((brk) =>
						brk.or([
							brk("enrolment_break.returned_on", "is", null),
							brk("enrolment_break.returned_on", ">", brk.ref("lesson.local_date")),
						]),
					)
					.select("enrolment_break.id"),
			),
		),
	]);
}
