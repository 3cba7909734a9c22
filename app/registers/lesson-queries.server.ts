import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { LessonTable } from "#db/tables/courses.ts";
import type { RegisterTable } from "#db/tables/registers.ts";

type Facts = Partial<Omit<RegisterTable, "lesson_id" | "opened_at">>;

/** The register was opened when its first mark was made, or now when it has none. */
function keepRow(trx: Db, lessonId: string, at: string, facts: Facts) {
	return trx
		.insertInto("register")
		.values((eb) => ({
			lesson_id: lessonId,
			opened_at: eb.fn.coalesce(
				eb
					.selectFrom("mark_revision")
					.where("mark_revision.lesson_id", "=", lessonId)
					.select((b) => b.fn.min("mark_revision.changed_at").as("first")),
				eb.cast<string>(eb.val(at), "text"),
			),
			...facts,
		}))
		.onConflict((oc) => oc.column("lesson_id").doUpdateSet(facts))
		.execute();
}

export function submitRow(trx: Db, lessonId: string, personId: string, at: string) {
	return keepRow(trx, lessonId, at, { submitted_at: at, submitted_by: personId });
}

/** The day a paper register was taken, apart from the moment it is typed in. */
export function takenOnRow(trx: Db, lessonId: string, takenOn: LocalDate, at: string) {
	return keepRow(trx, lessonId, at, { taken_on: takenOn });
}

type Because = { personId: string; reason: string; at: string };

export function voidRow(trx: Db, lessonId: string, { personId, reason, at }: Because) {
	const voided = { voided_at: at, voided_by: personId, voided_reason: reason };
	return keepRow(trx, lessonId, at, voided);
}

export function unvoidRow(trx: Db, lessonId: string) {
	return trx
		.updateTable("register")
		.set({ voided_at: null, voided_by: null, voided_reason: null })
		.where("lesson_id", "=", lessonId)
		.execute();
}

export function reopenRow(trx: Db, lessonId: string, { personId, reason, at }: Because) {
	return trx
		.updateTable("register")
		.set({ reopened_at: at, reopened_by: personId, reopen_reason: reason })
		.where("lesson_id", "=", lessonId)
		.execute();
}

export function cancelRow(
	trx: Db,
	lessonId: string,
	cancelled: Pick<LessonTable, "cancelled_at" | "cancelled_reason">,
) {
	return trx.updateTable("lesson").set(cancelled).where("id", "=", lessonId).execute();
}
