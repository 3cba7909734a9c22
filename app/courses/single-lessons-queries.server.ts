import type { Instant, LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { LessonReason } from "#db/tables/courses.ts";

/** Every lesson of the class with what its register has come to. */
export function listCourseLessons(db: Db, courseId: string) {
	return db
		.selectFrom("lesson")
		.leftJoin("register", "register.lesson_id", "lesson.id")
		.where("lesson.course_id", "=", courseId)
		.selectAll("lesson")
		.select(["register.submitted_at", "register.reopened_at"])
		.select((eb) =>
			eb
				.selectFrom("mark")
				.whereRef("mark.lesson_id", "=", "lesson.id")
				.select((mark) => mark.fn.count<number>("mark.id").as("marks"))
				.as("marks"),
		)
		.orderBy("lesson.starts_at")
		.orderBy("lesson.id")
		.execute();
}

type Times = { local_date: LocalDate; starts_at: Instant; ends_at: Instant };

export function moveRow(
	trx: Db,
	lessonId: string,
	times: Times,
	moved: { at: Instant; reason: LessonReason },
) {
	return trx
		.updateTable("lesson")
		.set((eb) => ({
			...times,
			moved_from_starts_at: eb.fn.coalesce("moved_from_starts_at", "starts_at"),
			moved_at: moved.at,
			moved_reason: moved.reason,
		}))
		.where("id", "=", lessonId)
		.execute();
}

export function insertExtra(trx: Db, row: Times & { id: string; course_id: string }) {
	return trx
		.insertInto("lesson")
		.values({ ...row, cancelled_at: null, cancelled_reason: null, extra: 1 })
		.execute();
}
