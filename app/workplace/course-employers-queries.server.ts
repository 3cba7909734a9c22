import type { Db } from "#db/open.ts";

/** @param courseIds never empty and at most 500 */
export function listCourseEmployers(db: Db, courseIds: readonly string[]) {
	return db
		.selectFrom("course")
		.innerJoin("employer", "employer.id", "course.employer_id")
		.leftJoin("paid_time", "paid_time.course_id", "course.id")
		.where("course.id", "in", courseIds)
		.select([
			"course.id",
			"employer.id as employerId",
			"employer.sector",
			"paid_time.minutes as paidMinutes",
		])
		.orderBy("course.id")
		.execute();
}
