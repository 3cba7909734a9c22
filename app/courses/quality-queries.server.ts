import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { classTitles } from "./class-titles.server.ts";
import { monthBefore } from "./freshness.ts";

/** Classes that people can find, confirmed too long ago or said to be wrong. */
export function listDoubted(
	db: Db,
	providerIds: readonly string[],
	language: string,
	today: LocalDate,
) {
	return db
		.selectFrom("course")
		.innerJoin("provider", "provider.id", "course.provider_id")
		.where("course.provider_id", "in", providerIds)
		.where("course.state", "=", "published")
		.where((eb) => eb.or([eb("course.ends_on", "is", null), eb("course.ends_on", ">=", today)]))
		.where(({ eb, or, exists, selectFrom }) =>
			or([
				eb("course.confirmed_on", "is", null),
				eb("course.confirmed_on", "<=", monthBefore(today).day),
				exists(
					selectFrom("wrong_report")
						.whereRef("wrong_report.course_id", "=", "course.id")
						.where("wrong_report.settled_at", "is", null)
						.select("wrong_report.id"),
				),
			]),
		)
		.select([
			"course.id",
			"course.slug",
			"course.confirmed_on",
			"course.contact_email",
			"provider.email as provider_email",
			...classTitles(language),
		])
		.orderBy("course.confirmed_on", (order) => order.asc().nullsFirst())
		.orderBy("course.id")
		.execute();
}

export function listOpenReports(db: Db, providerIds: readonly string[]) {
	return db
		.selectFrom("wrong_report")
		.innerJoin("course", "course.id", "wrong_report.course_id")
		.where("course.provider_id", "in", providerIds)
		.where("wrong_report.settled_at", "is", null)
		.select((eb) => [
			"wrong_report.course_id",
			"wrong_report.kind",
			eb.fn.countAll<number>().as("count"),
		])
		.groupBy(["wrong_report.course_id", "wrong_report.kind"])
		.orderBy("wrong_report.course_id")
		.orderBy("wrong_report.kind")
		.execute();
}

/** What was asked and is not answered, the last question of each class at the end. */
export function listOpenRequests(db: Db, providerIds: readonly string[]) {
	return db
		.selectFrom("confirmation_request")
		.innerJoin("course", "course.id", "confirmation_request.course_id")
		.leftJoin("message", "message.id", "confirmation_request.message_id")
		.where("course.provider_id", "in", providerIds)
		.where("confirmation_request.answered_at", "is", null)
		.select([
			"confirmation_request.course_id",
			"confirmation_request.asked_at",
			"confirmation_request.message_id",
			"message.sent_at",
			"message.failed_at",
		])
		.orderBy("confirmation_request.asked_at")
		.orderBy("confirmation_request.id")
		.execute();
}
