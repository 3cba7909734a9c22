import type { Db } from "#db/open.ts";

/** What this person's save of this moment changed. */
export function listRevisionsOf(db: Db, lessonId: string, personId: string, at: string) {
	return db
		.selectFrom("mark_revision")
		.where("lesson_id", "=", lessonId)
		.where("changed_by", "=", personId)
		.where("changed_at", "=", at)
		.selectAll()
		.orderBy("enrolment_id")
		.orderBy("version")
		.execute();
}

/** When this person last changed a mark of the lesson, if that was after `since`. */
export async function findLastSave(db: Db, lessonId: string, personId: string, since: string) {
	const row = await db
		.selectFrom("mark_revision")
		.where("lesson_id", "=", lessonId)
		.where("changed_by", "=", personId)
		.where("changed_at", ">", since)
		.select((eb) => eb.fn.max<string | null>("changed_at").as("at"))
		.executeTakeFirst();
	return row?.at ?? null;
}

export function deleteMarks(trx: Db, lessonId: string, enrolmentIds: readonly string[]) {
	return trx
		.deleteFrom("mark")
		.where("lesson_id", "=", lessonId)
		.where("enrolment_id", "in", enrolmentIds)
		.execute();
}
