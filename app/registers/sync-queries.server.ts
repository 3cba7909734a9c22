import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import type { RegisterChangeTable } from "#db/tables/offline.ts";
import type { MarkChoice } from "./register-form.ts";

export function listChanges(db: Db, personId: string, ids: readonly string[]) {
	return db
		.selectFrom("register_change")
		.where("person_id", "=", personId)
		.where("id", "in", ids)
		.select(["id", "lesson_id", "answer"])
		.orderBy("id")
		.execute();
}

export function insertChanges(trx: Db, rows: readonly RegisterChangeTable[]) {
	return trx.insertInto("register_change").values(rows).execute();
}

export function deleteChangesBefore(db: Db, at: string) {
	return db.deleteFrom("register_change").where("at", "<", at).execute();
}

/** Of these enrolments, those of the lesson's class. */
export function listOfClass(db: Db, courseId: string, enrolmentIds: readonly string[]) {
	return db
		.selectFrom("enrolment")
		.where("course_id", "=", courseId)
		.where("id", "in", enrolmentIds)
		.select("id")
		.orderBy("id")
		.execute();
}

export type Asking = { lessonId: string; personId: string; at: string };

export function insertRequests(
	trx: Db,
	requests: readonly { changeId: string; choice: MarkChoice }[],
	{ lessonId, personId, at }: Asking,
) {
	return trx
		.insertInto("correction_request")
		.values(
			requests.map(({ changeId, choice: { enrolmentId, chosen } }) => ({
				id: newId(),
				lesson_id: lessonId,
				enrolment_id: enrolmentId,
				code: chosen.code,
				late_minutes: chosen.lateMinutes,
				left_early_minutes: chosen.leftEarlyMinutes,
				change_id: changeId,
				asked_at: at,
				asked_by: personId,
				answered_at: null,
				answered_by: null,
				answer: null,
			})),
		)
		.onConflict((oc) => oc.columns(["asked_by", "change_id"]).doNothing())
		.execute();
}
