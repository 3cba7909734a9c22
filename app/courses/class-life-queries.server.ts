import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { LessonReason } from "#db/tables/courses.ts";

export async function countLessonsToCome(db: Db, courseId: string, now: Instant): Promise<number> {
	const { count } = await db
		.selectFrom("lesson")
		.where("course_id", "=", courseId)
		.where("cancelled_at", "is", null)
		.where("starts_at", ">", now)
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return Number(count);
}

export function cancelLessonsToCome(
	trx: Db,
	courseId: string,
	{ at, reason }: { at: Instant; reason: LessonReason },
) {
	return trx
		.updateTable("lesson")
		.set({ cancelled_at: at, cancelled_reason: reason })
		.where("course_id", "=", courseId)
		.where("cancelled_at", "is", null)
		.where("starts_at", ">", at)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(selectFrom("mark").whereRef("mark.lesson_id", "=", "lesson.id").select("mark.id")),
			),
		)
		.execute();
}

export function copyTutors(trx: Db, fromId: string, toId: string) {
	return trx
		.insertInto("course_tutor")
		.columns(["course_id", "person_id"])
		.expression((eb) =>
			eb
				.selectFrom("course_tutor")
				.where("course_id", "=", fromId)
				.select((row) => [row.cast<string>(row.val(toId), "text").as("course_id"), "person_id"]),
		)
		.execute();
}

export function setNextClass(trx: Db, courseId: string, nextId: string, at: Instant) {
	return trx
		.updateTable("course")
		.set({ next_course_id: nextId, updated_at: at })
		.where("id", "=", courseId)
		.execute();
}
