import type { ExpressionBuilder } from "kysely";
import { classTitles } from "#app/courses/class-titles.server.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { Schema } from "#db/schema.ts";
import { inReach, isExpectedOn, lessonInReach } from "./in-reach.server.ts";
import type { Reach } from "./reach.ts";

type Days = { from: LocalDate; today: LocalDate };

/** Every lesson of today, and those since `from` whose register is not handed in. */
export function listLessonsToTake(db: Db, reach: Reach, { from, today }: Days, language: string) {
	return lessonsInReach(db, reach, language)
		.where("lesson.local_date", ">=", from)
		.where("lesson.local_date", "<=", today)
		.where((eb) =>
			eb.or([
				eb("lesson.local_date", "=", today),
				eb.and([
					eb("register.submitted_at", "is", null),
					eb("register.voided_at", "is", null),
					eb("lesson.cancelled_at", "is", null),
				]),
			]),
		)
		.orderBy("lesson.starts_at")
		.orderBy("lesson.id")
		.execute();
}

export function findNextLesson(db: Db, reach: Reach, after: Date, language: string) {
	return lessonsInReach(db, reach, language)
		.where("lesson.starts_at", ">", after.toISOString())
		.where("lesson.cancelled_at", "is", null)
		.orderBy("lesson.starts_at")
		.orderBy("lesson.id")
		.limit(1)
		.executeTakeFirst();
}

export type LessonRow = Awaited<ReturnType<typeof listLessonsToTake>>[number];

/** Classes she teaches with those who have a place; one row of nulls for a class of nobody. */
export function listTaughtRows(db: Db, { personId, tutorOf }: Reach, language: string) {
	return db
		.selectFrom("course_tutor")
		.innerJoin("course", "course.id", "course_tutor.course_id")
		.leftJoin("enrolment", (join) =>
			join
				.onRef("enrolment.course_id", "=", "course.id")
				.on("enrolment.state", "in", ["enrolled", "active"]),
		)
		.leftJoin("learner", "learner.id", "enrolment.learner_id")
		.where("course_tutor.person_id", "=", personId)
		.where("course.provider_id", "in", tutorOf)
		.where("course.state", "in", ["published", "closed"])
		.select([
			"course.id",
			...classTitles(language),
			"learner.id as learner_id",
			"learner.preferred_name",
			"learner.full_name",
			"learner.language",
		])
		.orderBy("english_title")
		.orderBy("course.id")
		.orderBy("learner.name_folded")
		.orderBy("learner.id")
		.execute();
}

function lessonsInReach(db: Db, reach: Reach, language: string) {
	return db
		.selectFrom("lesson")
		.innerJoin("course", "course.id", "lesson.course_id")
		.leftJoin("venue", "venue.id", "course.venue_id")
		.leftJoin("register", "register.lesson_id", "lesson.id")
		.where("course.state", "in", ["published", "closed", "finished"])
		.where((eb) => lessonInReach(eb, reach, eb.ref("lesson.id")))
		.select((eb) => [
			"lesson.id",
			"lesson.local_date",
			"lesson.starts_at",
			"lesson.ends_at",
			"lesson.cancelled_at",
			"register.submitted_at",
			"register.reopened_at",
			"register.voided_at",
			...classTitles(language),
			"course.online",
			"venue.name as venue_name",
			"venue.postcode",
			countExpected(eb).as("expected"),
			countMarked(eb).as("marked"),
			eb.case().when(inReach(eb, reach)).then(1).else(0).end().as("is_of_class"),
		]);
}

function countExpected(eb: ExpressionBuilder<Schema, "lesson" | "course">) {
	return eb
		.selectFrom("enrolment")
		.whereRef("enrolment.course_id", "=", "course.id")
		.where((e) => isExpectedOn(e))
		.select((e) => e.fn.countAll<number>().as("expected"));
}

function countMarked(eb: ExpressionBuilder<Schema, "lesson" | "course">) {
	return eb
		.selectFrom("mark")
		.innerJoin("enrolment", "enrolment.id", "mark.enrolment_id")
		.whereRef("mark.lesson_id", "=", "lesson.id")
		.where((e) => isExpectedOn(e))
		.select((e) => e.fn.countAll<number>().as("marked"));
}
