import { type Insertable, sql } from "kysely";
import type { Instant, LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { EqualityTotalTable } from "#db/tables/privacy.ts";

/** Last day of a class, or of the whole pilot it belongs to; null while one of them has no end. */
const endOfAll = sql<string | null>`case when course.pilot_id is null
	then coalesce(course.ends_on, (select max(local_date) from lesson where course_id = course.id))
	else (select case when count(*) = count(last_day) then max(last_day) end from (
		select coalesce(of_pilot.ends_on,
			(select max(local_date) from lesson where course_id = of_pilot.id)) as last_day
		from course as of_pilot
		where of_pilot.pilot_id = course.pilot_id and of_pilot.state <> 'draft') as ends) end`;

/** What was said, and what ended, at this moment or before is old. */
export type Old = { at: Instant; day: LocalDate };

/** Answers of who is in no class, and in no pilot, that ended later. */
export function oldProfiles(db: Db, { at, day }: Old) {
	return db
		.selectFrom("equality_profile")
		.innerJoin("learner", "learner.id", "equality_profile.learner_id")
		.where("equality_profile.updated_at", "<=", at)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom("enrolment")
						.innerJoin("course", "course.id", "enrolment.course_id")
						.where(
							sql<boolean>`enrolment.learner_id = coalesce(learner.merged_into_id, learner.id)`,
						)
						.where(sql<boolean>`coalesce(${endOfAll}, '9999') > ${day}`)
						.select("enrolment.id"),
				),
			),
		)
		.select("equality_profile.learner_id as id");
}

/** Classes of pilots that ended so long ago, whose totals nobody has kept. */
export function listUncounted(db: Db, { day }: Old) {
	return db
		.selectFrom("course")
		.leftJoin("equality_total", (join) =>
			join
				.onRef("equality_total.provider_id", "=", "course.provider_id")
				.onRef("equality_total.pilot_id", "=", "course.pilot_id"),
		)
		.where("course.pilot_id", "is not", null)
		.where("equality_total.pilot_id", "is", null)
		.where(sql<boolean>`${endOfAll} <= ${day}`)
		.select(["course.id", "course.provider_id", "course.pilot_id"])
		.orderBy("course.id")
		.execute();
}

/** Counted by two at once, the first stays. */
export function keepTotal(trx: Db, row: Insertable<EqualityTotalTable>) {
	return trx
		.insertInto("equality_total")
		.values(row)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}
