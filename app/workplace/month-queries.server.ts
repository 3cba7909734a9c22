import { sql } from "kysely";
import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { EmployerMonthClassTable, EmployerMonthTable } from "#db/tables/workplace.ts";

const month = sql<string>`substr(lesson.local_date, 1, 7)`;

/** Months with lessons of an employer's classes that no table tells yet, the earliest first. */
export function listMonthsToFix(db: Db, now: Instant) {
	return db
		.selectFrom("lesson")
		.innerJoin("course", "course.id", "lesson.course_id")
		.where("course.employer_id", "is not", null)
		.where("course.state", "!=", "draft")
		.where("lesson.ends_at", "<=", now)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom("employer_month")
						.whereRef("employer_month.employer_id", "=", "course.employer_id")
						.where("employer_month.month", "=", month)
						.select("employer_month.month"),
				),
			),
		)
		.select(["course.employer_id", month.as("month")])
		.distinct()
		.orderBy("month")
		.orderBy("course.employer_id")
		.execute();
}

/** Classes whose month stands in no table; those of a month that was another's stay there. */
export function listClassesToTell(db: Db, employerId: string, ofMonth: string) {
	return db
		.selectFrom("course")
		.leftJoin("employer_month_class", (join) =>
			join
				.onRef("employer_month_class.course_id", "=", "course.id")
				.on("employer_month_class.month", "=", ofMonth),
		)
		.where("course.employer_id", "=", employerId)
		.where("employer_month_class.course_id", "is", null)
		.where("course.state", "!=", "draft")
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom("lesson")
					.whereRef("lesson.course_id", "=", "course.id")
					.where(month, "=", ofMonth)
					.select("lesson.id"),
			),
		)
		.select("course.id")
		.orderBy("course.id")
		.execute();
}

/** False when another server was quicker. */
export async function insertMonth(trx: Db, row: EmployerMonthTable): Promise<boolean> {
	const result = await trx
		.insertInto("employer_month")
		.values(row)
		.onConflict((conflict) => conflict.columns(["employer_id", "month"]).doNothing())
		.executeTakeFirst();
	return result.numInsertedOrUpdatedRows === 1n;
}

export function insertMonthClasses(trx: Db, rows: readonly EmployerMonthClassTable[]) {
	return trx.insertInto("employer_month_class").values(rows).execute();
}
