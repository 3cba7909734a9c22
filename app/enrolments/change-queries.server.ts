import { sql, type Updateable } from "kysely";
import { markCodes } from "#app/registers/marks.ts";
import { isAttended } from "#app/registers/rates.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { EnrolmentBreakTable, EnrolmentTable } from "#db/tables/learners.ts";
import { ASKING } from "./answers.ts";
import { OPEN } from "./states.ts";

export async function findChildren(trx: Db, learnerId: string): Promise<number> {
	const learner = await trx
		.selectFrom("learner")
		.where("id", "=", learnerId)
		.select("creche_children")
		.executeTakeFirst();
	return learner?.creche_children ?? 0;
}

type Hers = { learnerId: string; providerId: string };

/** Requests that a place elsewhere does not end; ids that are not hers name nothing. */
export async function setStaysWaiting(
	trx: Db,
	{ learnerId, providerId }: Hers,
	ids: readonly string[],
): Promise<void> {
	if (ids.length === 0) return;
	await trx
		.updateTable("enrolment")
		.set({ stays_waiting: 1 })
		.where("id", "in", ids)
		.where("learner_id", "=", learnerId)
		.where("state", "in", ASKING)
		.where((eb) =>
			eb(
				"course_id",
				"in",
				eb.selectFrom("course").where("provider_id", "=", providerId).select("course.id"),
			),
		)
		.execute();
}

type Priority = Pick<EnrolmentTable, "priority_reason" | "priority_at" | "priority_by">;

/** False when it is so already. */
export async function setPriority(
	trx: Db,
	enrolmentId: string,
	priority: Updateable<Priority>,
): Promise<boolean> {
	const { priority_reason: reason = null } = priority;
	const result = await trx
		.updateTable("enrolment")
		.set(priority)
		.where("id", "=", enrolmentId)
		.where(sql<string>`coalesce(priority_reason, '')`, "<>", reason ?? "")
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

export function getFacts(trx: Db, enrolmentId: string) {
	return trx
		.selectFrom("enrolment")
		.where("id", "=", enrolmentId)
		.selectAll()
		.executeTakeFirstOrThrow();
}

/** She has another enrolment that is not over, in the class. */
export async function hasOtherOpen(
	db: Db,
	{ id, learnerId, courseId }: { id: string; learnerId: string; courseId: string },
): Promise<boolean> {
	const other = await db
		.selectFrom("enrolment")
		.where("course_id", "=", courseId)
		.where("learner_id", "=", learnerId)
		.where("id", "<>", id)
		.where("state", "in", OPEN)
		.select("id")
		.executeTakeFirst();
	return other !== undefined;
}

export async function findLastAttended(db: Db, enrolmentId: string): Promise<LocalDate | null> {
	const row = await db
		.selectFrom("mark")
		.innerJoin("lesson", "lesson.id", "mark.lesson_id")
		.where("mark.enrolment_id", "=", enrolmentId)
		.where("mark.code", "in", markCodes.filter(isAttended))
		.select((eb) => eb.fn.max<LocalDate | null>("lesson.local_date").as("day"))
		.executeTakeFirst();
	return row?.day ?? null;
}

/** When her last withdrawal was recorded. */
export function findWithdrawn(db: Db, enrolmentId: string) {
	return db
		.selectFrom("enrolment_event")
		.where("enrolment_id", "=", enrolmentId)
		.where("to_state", "=", "withdrawn")
		.select("at")
		.orderBy("at", "desc")
		.limit(1)
		.executeTakeFirst();
}

export function updateFacts(trx: Db, enrolmentId: string, facts: Updateable<EnrolmentTable>) {
	return trx.updateTable("enrolment").set(facts).where("id", "=", enrolmentId).execute();
}

export function listBreaks(db: Db, enrolmentId: string) {
	return db
		.selectFrom("enrolment_break")
		.where("enrolment_id", "=", enrolmentId)
		.select(["id", "starts_on", "expected_return", "returned_on"])
		.orderBy("starts_on")
		.orderBy("id")
		.execute();
}

export function insertBreak(trx: Db, row: EnrolmentBreakTable) {
	return trx.insertInto("enrolment_break").values(row).execute();
}

export function endBreak(trx: Db, breakId: string, returnedOn: LocalDate) {
	return trx
		.updateTable("enrolment_break")
		.set({ returned_on: returnedOn })
		.where("id", "=", breakId)
		.execute();
}

/** Her last day as a helper, unless an earlier one is known. */
export function setHelpsUntil(trx: Db, enrolmentId: string, day: LocalDate) {
	return trx
		.updateTable("enrolment")
		.set({ helps_until: day })
		.where("id", "=", enrolmentId)
		.where((eb) => eb.or([eb("helps_until", "is", null), eb("helps_until", ">", day)]))
		.execute();
}
