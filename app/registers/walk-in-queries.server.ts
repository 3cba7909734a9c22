import type { Insertable } from "kysely";
import type { Db } from "#db/open.ts";
import type { WalkInTable } from "#db/tables/lessons.ts";

/** In the order they came. */
export function listWalkIns(db: Db, lessonId: string) {
	return db
		.selectFrom("walk_in")
		.leftJoin("enrolment", "enrolment.id", "walk_in.matched_enrolment_id")
		.leftJoin("learner", "learner.id", "enrolment.learner_id")
		.leftJoin("mark", (join) =>
			join
				.onRef("mark.lesson_id", "=", "walk_in.lesson_id")
				.onRef("mark.enrolment_id", "=", "walk_in.matched_enrolment_id"),
		)
		.where("walk_in.lesson_id", "=", lessonId)
		.where("walk_in.dismissed_at", "is", null)
		.select([
			"walk_in.id",
			"walk_in.name",
			"walk_in.code",
			"walk_in.late_minutes",
			"walk_in.left_early_minutes",
			"walk_in.matched_enrolment_id",
			"learner.preferred_name as matched_name",
			"mark.code as mark_code",
			"mark.late_minutes as mark_late_minutes",
			"mark.left_early_minutes as mark_left_early_minutes",
		])
		.orderBy("walk_in.added_at")
		.orderBy("walk_in.id")
		.execute();
}

export type WalkInRow = Awaited<ReturnType<typeof listWalkIns>>[number];

/** The same tap twice is one person. */
export function insertWalkIn(trx: Db, walkIn: Insertable<WalkInTable>) {
	return trx
		.insertInto("walk_in")
		.values(walkIn)
		.onConflict((oc) => oc.column("id").doNothing())
		.execute();
}

export function findWalkIn(db: Db, lessonId: string, id: string) {
	return db
		.selectFrom("walk_in")
		.where("id", "=", id)
		.where("lesson_id", "=", lessonId)
		.selectAll()
		.executeTakeFirst();
}

/** What became of her: matched to an enrolment, or added by mistake. */
export function updateWalkIn(
	trx: Db,
	id: string,
	fate: Partial<
		Pick<WalkInTable, "matched_enrolment_id" | "matched_at" | "matched_by" | "dismissed_at">
	>,
) {
	return trx.updateTable("walk_in").set(fate).where("id", "=", id).execute();
}
