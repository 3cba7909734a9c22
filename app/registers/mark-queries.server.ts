import { sql } from "kysely";
import { isPostgres } from "#db/dialect.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import type { EnrolmentTable } from "#db/tables/learners.ts";
import type { RegisterChangeTable } from "#db/tables/offline.ts";
import { markCodes } from "./marks.ts";
import type { MarkChange, MarkRevision } from "./merge-marks.ts";
import { isAttended } from "./rates.ts";

export type Writing = { lessonId: string; personId: string; reason: string | null; at: string };

export function saveMarks(trx: Db, changes: readonly MarkChange[], writing: Writing) {
	return trx
		.insertInto("mark")
		.values(
			changes.map(({ enrolmentId, to, version }) => ({
				id: newId(),
				lesson_id: writing.lessonId,
				enrolment_id: enrolmentId,
				code: to.code,
				late_minutes: to.lateMinutes,
				left_early_minutes: to.leftEarlyMinutes,
				version,
				changed_at: writing.at,
				changed_by: writing.personId,
			})),
		)
		.onConflict((oc) =>
			oc.columns(["lesson_id", "enrolment_id"]).doUpdateSet((eb) => ({
				code: eb.ref("excluded.code"),
				late_minutes: eb.ref("excluded.late_minutes"),
				left_early_minutes: eb.ref("excluded.left_early_minutes"),
				version: eb.ref("excluded.version"),
				changed_at: eb.ref("excluded.changed_at"),
				changed_by: eb.ref("excluded.changed_by"),
			})),
		)
		.execute();
}

/** @param answered what phones are told of the changes; on PostgreSQL one statement writes both */
export async function insertRevisions(
	trx: Db,
	changes: readonly MarkRevision[],
	writing: Writing,
	answered: readonly RegisterChangeTable[] = [],
): Promise<void> {
	const rows = changes.map((change) => revisionOf(change, writing));
	if (answered.length > 0 && isPostgres(trx)) {
		await trx
			.with("told", (eb) => eb.insertInto("register_change").values(answered))
			.insertInto("mark_revision")
			.values(rows)
			.execute();
		return;
	}
	if (answered.length > 0) await trx.insertInto("register_change").values(answered).execute();
	await trx.insertInto("mark_revision").values(rows).execute();
}

function revisionOf({ enrolmentId, from, to, version }: MarkRevision, writing: Writing) {
	return {
		id: newId(),
		lesson_id: writing.lessonId,
		enrolment_id: enrolmentId,
		old_code: from?.code ?? null,
		old_late_minutes: from?.lateMinutes ?? null,
		old_left_early_minutes: from?.leftEarlyMinutes ?? null,
		new_code: to?.code ?? null,
		new_late_minutes: to?.lateMinutes ?? 0,
		new_left_early_minutes: to?.leftEarlyMinutes ?? 0,
		version,
		changed_at: writing.at,
		changed_by: writing.personId,
		reason: writing.reason,
	};
}

/**
 * The start is the earliest lesson attended and not voided, read again from the marks as they are now; with the
 * first one a learner becomes active, without any she is only enrolled again.
 */
export function restartEnrolments(trx: Db, enrolmentIds: readonly string[]) {
	return trx
		.updateTable("enrolment")
		.from((eb) =>
			eb
				.selectFrom("enrolment as hers")
				.leftJoin("mark", (join) =>
					join
						.onRef("mark.enrolment_id", "=", "hers.id")
						.on("mark.code", "in", markCodes.filter(isAttended))
						.on((on) =>
							on.not(
								on.exists(
									on
										.selectFrom("register")
										.whereRef("register.lesson_id", "=", "mark.lesson_id")
										.where("register.voided_at", "is not", null)
										.select("register.lesson_id"),
								),
							),
						),
				)
				.leftJoin("lesson", "lesson.id", "mark.lesson_id")
				.where("hers.id", "in", enrolmentIds)
				.select((b) => ["hers.id as enrolment_id", b.fn.min("lesson.local_date").as("day")])
				.groupBy("hers.id")
				.as("start"),
		)
		.whereRef("enrolment.id", "=", "start.enrolment_id")
		.set((eb) => ({
			started_on: eb.ref("start.day"),
			state: sql<EnrolmentTable["state"]>`case
				when enrolment.state = 'enrolled' and start.day is not null then 'active'
				when enrolment.state = 'active' and start.day is null then 'enrolled'
				else enrolment.state end`,
		}))
		.returning(["enrolment.id", "enrolment.state"])
		.execute();
}

export type StateChange = {
	enrolmentId: string;
	from: EnrolmentTable["state"];
	to: EnrolmentTable["state"];
};

export function insertStateChanges(
	trx: Db,
	moves: readonly StateChange[],
	by: Pick<Writing, "personId" | "at">,
) {
	return trx
		.insertInto("enrolment_event")
		.values(
			moves.map(({ enrolmentId, from, to }) => ({
				id: newId(),
				enrolment_id: enrolmentId,
				from_state: from,
				to_state: to,
				at: by.at,
				person_id: by.personId,
				reason: null,
			})),
		)
		.execute();
}
