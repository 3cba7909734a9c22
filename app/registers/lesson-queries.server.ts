import type { Db } from "#db/open.ts";
import type { LessonTable } from "#db/tables/courses.ts";

/** The register was opened when its first mark was made, or now when it has none. */
export function submitRow(trx: Db, lessonId: string, personId: string, at: string) {
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
			submitted_at: at,
			submitted_by: personId,
		}))
		.onConflict((oc) =>
			oc.column("lesson_id").doUpdateSet({ submitted_at: at, submitted_by: personId }),
		)
		.execute();
}

export function reopenRow(
	trx: Db,
	lessonId: string,
	{ personId, reason, at }: { personId: string; reason: string; at: string },
) {
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
