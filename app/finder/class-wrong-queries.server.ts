import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { WrongReportTable } from "#db/tables/courses.ts";

export function findDoors(db: Db, slug: string) {
	return db
		.selectFrom("course")
		.leftJoin("employer", "employer.id", "course.employer_id")
		.where("course.slug", "=", slug)
		.where("course.state", "=", "published")
		.select(["course.id", "course.slug", "course.private", "employer.join_code"])
		.executeTakeFirst();
}

type Report = Pick<WrongReportTable, "id" | "course_id" | "kind" | "at">;

/** Unless one of the class is younger than `since`; of two at once with one id the first stays. */
export function insertReport(db: Db, report: Report, since: Instant) {
	const younger = db
		.selectFrom("wrong_report")
		.where("course_id", "=", report.course_id)
		.where("at", ">", since)
		.select("id");
	return db
		.insertInto("wrong_report")
		.columns(["id", "course_id", "kind", "at"])
		.expression(
			db
				.selectFrom("course")
				.where("course.id", "=", report.course_id)
				.where(({ not, exists }) => not(exists(younger)))
				.select(({ ref, val }) => [
					val(report.id).as("id"),
					ref("course.id").as("course_id"),
					val(report.kind).as("kind"),
					val(report.at).as("at"),
				]),
		)
		.onConflict((conflict) => conflict.column("id").doNothing())
		.execute();
}
