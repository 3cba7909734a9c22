import { sql } from "kysely";
import { joinText } from "#db/join-text.ts";
import type { Db } from "#db/open.ts";

/** Lists of ids are never empty here and hold at most 500. */
type Ids = readonly string[];

export function listLessonFacts(db: Db, courseIds: Ids) {
	return db
		.selectFrom("lesson")
		.leftJoin("register", "register.lesson_id", "lesson.id")
		.where("course_id", "in", courseIds)
		.select(["id", "course_id", "local_date", "starts_at", "ends_at", "cancelled_at", "voided_at"])
		.orderBy("starts_at")
		.orderBy("id")
		.execute();
}

/** Volunteers and other Londoners are on the register, and outside every rate. */
export function listEnrolmentFacts(db: Db, courseIds: Ids) {
	return db
		.selectFrom("enrolment")
		.where("course_id", "in", courseIds)
		.where("role", "=", "learner")
		.where("state", "in", [
			"enrolled",
			"active",
			"completed",
			"withdrawn",
			"transferred",
			"no-show",
		])
		.select(["id", "course_id", "learner_id", "state", "outcome", "started_on", "ended_on"])
		.orderBy("id")
		.execute();
}

export function listBreakFacts(db: Db, courseIds: Ids) {
	return db
		.selectFrom("enrolment_break")
		.innerJoin("enrolment", "enrolment.id", "enrolment_break.enrolment_id")
		.where("enrolment.course_id", "in", courseIds)
		.select(["enrolment_id", "enrolment_break.starts_on", "enrolment_break.returned_on"])
		.orderBy("enrolment_break.starts_on")
		.orderBy("enrolment_break.id")
		.execute();
}

export function listMarkFacts(db: Db, courseIds: Ids) {
	return db
		.selectFrom("enrolment")
		.innerJoin("mark", "mark.enrolment_id", "enrolment.id")
		.where("enrolment.course_id", "in", courseIds)
		.where("enrolment.role", "=", "learner")
		.select([
			"enrolment.course_id",
			"mark.lesson_id",
			"mark.enrolment_id",
			"mark.code",
			"mark.late_minutes",
			"mark.left_early_minutes",
		])
		.orderBy("mark.enrolment_id")
		.orderBy("mark.lesson_id")
		.execute();
}

/** Everybody who has asked for a place or helps, in whichever state she is now. */
export function listPeopleFacts(db: Db, courseIds: Ids) {
	return db
		.selectFrom("enrolment")
		.where("course_id", "in", courseIds)
		.select(["id", "course_id", "learner_id", "role", "state", "outcome", "withdrawal_reason"])
		.select(["asked_at", "enrolled_on", "started_on", "ended_on", "achieved_on", "helps_until"])
		.orderBy("id")
		.execute();
}

/**
 * All marks of an enrolment as one text, see `unpackMarks`: over a million rows of their own would
 * cost more than all that is done with them. Asked for one enrolment after the other, nothing is sorted.
 */
export function listPackedMarks(db: Db, courseIds: Ids) {
	const plain = sql<string>`mark.code || mark.lesson_id`;
	const packed = sql<string>`case when late_minutes + left_early_minutes = 0 then ${plain}
		else ${plain} || ':' || late_minutes || ':' || left_early_minutes end`;
	return db
		.selectFrom("enrolment")
		.where("course_id", "in", courseIds)
		.select((eb) => [
			"id",
			eb
				.selectFrom("mark")
				.whereRef("mark.enrolment_id", "=", "enrolment.id")
				.select(joinText(db, packed, ";").as("marks"))
				.as("marks"),
		])
		.execute();
}
