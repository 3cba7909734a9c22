import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import type { ApologyTable } from "#db/tables/lessons.ts";
import { isExpectedOn } from "./in-reach.server.ts";

/** The lesson, when she is expected in it and it is neither over nor cancelled. */
export function findLessonToMiss(db: Db, lessonId: string, enrolmentId: string, now: string) {
	return db
		.selectFrom("lesson")
		.innerJoin("enrolment", "enrolment.course_id", "lesson.course_id")
		.where("lesson.id", "=", lessonId)
		.where("enrolment.id", "=", enrolmentId)
		.where("lesson.ends_at", ">", now)
		.where("lesson.cancelled_at", "is", null)
		.where((eb) => isExpectedOn(eb))
		.select("lesson.id")
		.executeTakeFirst();
}

type Said = Pick<ApologyTable, "lesson_id" | "enrolment_id" | "said_at" | "said_by" | "reason">;

/** What was said first stays. */
export function insertApology(db: Db, said: Said) {
	return db
		.insertInto("apology")
		.values({ id: newId(), ...said })
		.onConflict((oc) => oc.columns(["lesson_id", "enrolment_id"]).doNothing())
		.execute();
}

export function deleteApology(trx: Db, lessonId: string, enrolmentId: string) {
	return trx
		.deleteFrom("apology")
		.where("lesson_id", "=", lessonId)
		.where("enrolment_id", "=", enrolmentId)
		.execute();
}
