import type { Db } from "#db/open.ts";
import { classTitles } from "./class-titles.server.ts";

/** Names on registers that count which nobody has matched or taken away. */
export function unmatchedWalkIns(db: Db, providerIds: readonly string[]) {
	return db
		.selectFrom("walk_in")
		.innerJoin("lesson", "lesson.id", "walk_in.lesson_id")
		.innerJoin("course", "course.id", "lesson.course_id")
		.leftJoin("register", "register.lesson_id", "lesson.id")
		.where("walk_in.matched_enrolment_id", "is", null)
		.where("walk_in.dismissed_at", "is", null)
		.where("course.provider_id", "in", providerIds)
		.where("lesson.cancelled_at", "is", null)
		.where("register.voided_at", "is", null);
}

/** The oldest first: its register closes soonest. */
export function listUnmatchedWalkIns(db: Db, providerIds: readonly string[], language: string) {
	return unmatchedWalkIns(db, providerIds)
		.select([
			"walk_in.id",
			"walk_in.name",
			"walk_in.lesson_id",
			"lesson.local_date",
			"lesson.starts_at",
			"course.id as course_id",
			"course.slug",
			...classTitles(language),
		])
		.orderBy("lesson.starts_at")
		.orderBy("walk_in.added_at")
		.orderBy("walk_in.id")
		.execute();
}
