import { sql } from "kysely";
import { classTitles } from "#app/courses/class-titles.server.ts";
import type { Db } from "#db/open.ts";
import { inReach, isExpectedOn, lessonInReach } from "./in-reach.server.ts";
import type { Reach } from "./reach.ts";

/** Saves of one class wait for each other: the day a learner started hangs on all her marks. */
export async function takeCourse(trx: Db, lessonId: string, reach: Reach): Promise<boolean> {
	const result = await trx
		.updateTable("course")
		.set((eb) => ({ places_version: eb.ref("places_version") }))
		.where("id", "=", (eb) =>
			eb.selectFrom("lesson").where("lesson.id", "=", lessonId).select("lesson.course_id"),
		)
		.where((eb) => lessonInReach(eb, reach, eb.val(lessonId)))
		.executeTakeFirst();
	return result.numUpdatedRows === 1n;
}

/**
 * The lesson, its register and everybody on it in one statement: the lesson stands in every row,
 * and alone in one row of nulls when nobody is expected. Empty when it is out of reach.
 */
export function listSheetRows(db: Db, lessonId: string, reach: Reach) {
	return db
		.selectFrom("lesson")
		.innerJoin("course", "course.id", "lesson.course_id")
		.leftJoin("register", "register.lesson_id", "lesson.id")
		.leftJoin("enrolment", "enrolment.course_id", "course.id")
		.leftJoin("learner", "learner.id", "enrolment.learner_id")
		.leftJoin("mark", (join) =>
			join
				.onRef("mark.lesson_id", "=", "lesson.id")
				.onRef("mark.enrolment_id", "=", "enrolment.id"),
		)
		.leftJoin("person", "person.id", "mark.changed_by")
		.leftJoin("lesson_note", "lesson_note.lesson_id", "lesson.id")
		.where("lesson.id", "=", lessonId)
		.where((eb) => lessonInReach(eb, reach, eb.ref("lesson.id")))
		.select((eb) => [
			"lesson.course_id",
			"course.provider_id",
			"lesson.local_date",
			"lesson.starts_at",
			"lesson.ends_at",
			"lesson.cancelled_at",
			"lesson.cancelled_reason",
			"register.submitted_at",
			"register.reopened_at",
			"register.reopen_reason",
			"register.voided_at",
			"register.voided_reason",
			"register.taken_on",
			"lesson_note.text as note",
			"lesson_note.version as note_version",
			"enrolment.id as enrolment_id",
			"enrolment.state as enrolment_state",
			"enrolment.role",
			"learner.id as learner_id",
			"learner.preferred_name",
			"learner.full_name",
			"learner.say_name",
			"learner.language",
			"mark.code",
			"mark.late_minutes",
			"mark.left_early_minutes",
			"mark.version",
			"mark.changed_at",
			"person.name as changed_by",
			eb.case().when(isExpectedOn(eb)).then(1).else(0).end().as("is_expected"),
			eb.case().when(inReach(eb, reach)).then(1).else(0).end().as("is_of_class"),
			eb
				.selectFrom("apology")
				.whereRef("apology.lesson_id", "=", "lesson.id")
				.whereRef("apology.enrolment_id", "=", "enrolment.id")
				.select((apology) =>
					apology.fn.coalesce("apology.reason", sql<"not-said">`'not-said'`).as("reason"),
				)
				.as("apology"),
			eb.fn
				.coalesce(
					"mark.version",
					eb
						.selectFrom("mark_revision")
						.whereRef("mark_revision.lesson_id", "=", "lesson.id")
						.whereRef("mark_revision.enrolment_id", "=", "enrolment.id")
						.select((revision) => revision.fn.max<number>("mark_revision.version").as("last")),
				)
				.as("last_version"),
		])
		.orderBy("learner.name_folded")
		.orderBy("enrolment.id")
		.execute();
}

export type SheetRow = Awaited<ReturnType<typeof listSheetRows>>[number];

export function findLessonHead(db: Db, lessonId: string, language: string) {
	return db
		.selectFrom("lesson")
		.innerJoin("course", "course.id", "lesson.course_id")
		.leftJoin("venue", "venue.id", "course.venue_id")
		.leftJoin("register", "register.lesson_id", "lesson.id")
		.leftJoin("person as submitter", "submitter.id", "register.submitted_by")
		.where("lesson.id", "=", lessonId)
		.select([
			...classTitles(language),
			"course.online",
			"venue.name as venue_name",
			"venue.postcode",
			"submitter.name as submitted_by",
		])
		.executeTakeFirst();
}
