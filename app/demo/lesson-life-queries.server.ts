import type { Db } from "#db/open.ts";

export type OneOf<List extends (...args: never[]) => Promise<unknown[]>> = Awaited<
	ReturnType<List>
>[number];

/** Every lesson that takes place, in order. */
export function listLessonsOf(db: Db, slug: string) {
	return db
		.selectFrom("lesson")
		.innerJoin("course", "course.id", "lesson.course_id")
		.where("course.slug", "=", slug)
		.where("lesson.cancelled_at", "is", null)
		.select(["lesson.id", "lesson.course_id", "lesson.local_date"])
		.select(["lesson.starts_at", "lesson.ends_at"])
		.select((eb) =>
			eb
				.selectFrom("mark")
				.whereRef("mark.lesson_id", "=", "lesson.id")
				.select((mark) => mark.fn.countAll<number>().as("marks"))
				.as("marks"),
		)
		.orderBy("lesson.starts_at")
		.orderBy("lesson.id")
		.execute();
}

/** Who is in the class now. */
export function listLearnersOf(db: Db, slug: string) {
	return db
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.innerJoin("learner", "learner.id", "enrolment.learner_id")
		.where("course.slug", "=", slug)
		.where("enrolment.state", "=", "active")
		.where("enrolment.role", "=", "learner")
		.select(["enrolment.id", "learner.preferred_name"])
		.orderBy("enrolment.id")
		.execute();
}
