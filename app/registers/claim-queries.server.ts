import type { ExpressionBuilder, Insertable } from "kysely";
import { classTitles } from "#app/courses/class-titles.server.ts";
import type { Db } from "#db/open.ts";
import type { Schema } from "#db/schema.ts";
import type { CorrectionRequestTable } from "#db/tables/offline.ts";
import { lessonInReach } from "./in-reach.server.ts";
import { markCodes } from "./marks.ts";
import { isAttended } from "./rates.ts";
import type { Reach } from "./reach.ts";

/** The same again writes nothing, also when the first was answered. */
export function insertClaim(db: Db, claim: Insertable<CorrectionRequestTable>) {
	return db
		.insertInto("correction_request")
		.values(claim)
		.onConflict((conflict) =>
			conflict.columns(["lesson_id", "enrolment_id"]).where("asked_by", "is", null).doNothing(),
		)
		.execute();
}

/** What learners said of lessons within reach and nobody has answered, the oldest first. */
export function listOpenClaims(db: Db, reach: Reach, language: string) {
	return openClaims(db, reach)
		.innerJoin("enrolment", "enrolment.id", "asked.enrolment_id")
		.innerJoin("learner", "learner.id", "enrolment.learner_id")
		.leftJoin("register", "register.lesson_id", "lesson.id")
		.select([
			"asked.id",
			"asked.lesson_id",
			"asked.asked_at",
			"learner.id as learner_id",
			"learner.preferred_name",
			"learner.full_name",
			"course.provider_id",
			"lesson.local_date",
			"lesson.starts_at",
			"lesson.ends_at",
			"register.submitted_at",
			"register.reopened_at",
			"mark.code",
			"mark.late_minutes",
			"mark.left_early_minutes",
			"mark.version",
			...classTitles(language),
		])
		.orderBy("asked.asked_at")
		.orderBy("asked.id")
		.limit(200)
		.execute();
}

export type ClaimRow = Awaited<ReturnType<typeof listOpenClaims>>[number];

export async function countOpenClaims(db: Db, reach: Reach): Promise<number> {
	const { count } = await openClaims(db, reach)
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return Number(count);
}

/** Answered or not: who asks twice is told the same. */
export function findClaim(db: Db, id: string, reach: Reach) {
	return db
		.selectFrom("correction_request as asked")
		.innerJoin("lesson", "lesson.id", "asked.lesson_id")
		.innerJoin("course", "course.id", "lesson.course_id")
		.where("asked.id", "=", id)
		.where("asked.asked_by", "is", null)
		.where((eb) => lessonInReach(eb, reach, eb.ref("lesson.id")))
		.select(["asked.lesson_id", "asked.enrolment_id", "asked.answer"])
		.executeTakeFirst();
}

/** A mark that says she came has answered her already; a lesson that does not count needs none. */
function openClaims(db: Db, reach: Reach) {
	return db
		.selectFrom("correction_request as asked")
		.innerJoin("lesson", "lesson.id", "asked.lesson_id")
		.innerJoin("course", "course.id", "lesson.course_id")
		.leftJoin("mark", (join) =>
			join
				.onRef("mark.lesson_id", "=", "asked.lesson_id")
				.onRef("mark.enrolment_id", "=", "asked.enrolment_id"),
		)
		.where("asked.asked_by", "is", null)
		.where("asked.answered_at", "is", null)
		.where("lesson.cancelled_at", "is", null)
		.where((eb) =>
			eb.or([eb("mark.code", "is", null), eb("mark.code", "not in", markCodes.filter(isAttended))]),
		)
		.where((eb) => eb.not(eb.exists(voiding(eb))))
		.where((eb) => lessonInReach(eb, reach, eb.ref("lesson.id")));
}

function voiding(eb: ExpressionBuilder<Schema, "lesson">) {
	return eb
		.selectFrom("register as struck")
		.whereRef("struck.lesson_id", "=", "lesson.id")
		.where("struck.voided_at", "is not", null)
		.select("struck.lesson_id");
}
