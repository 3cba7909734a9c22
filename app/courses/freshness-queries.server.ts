import type { Insertable } from "kysely";
import { REPORTS_BELIEVED } from "#app/finder/doubt.ts";
import type { Instant, LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { ConfirmationRequestTable } from "#db/tables/courses.ts";
import { monthBefore } from "./freshness.ts";

export type AskableRow = Awaited<ReturnType<typeof listAskable>>[number];

/** Classes that anybody can find, private ones with their code, with whom to ask about them. */
function askable(db: Db, today: LocalDate) {
	return db
		.selectFrom("course")
		.innerJoin("provider", "provider.id", "course.provider_id")
		.leftJoin("course_text", (join) =>
			join.onRef("course_text.course_id", "=", "course.id").on("course_text.language", "=", "en"),
		)
		.where("course.state", "=", "published")
		.where((eb) => eb.or([eb("course.ends_on", "is", null), eb("course.ends_on", ">=", today)]))
		.select((eb) => [
			"course.id",
			"course.slug",
			"course.provider_id",
			"course.confirmed_on",
			"course.contact_email",
			"provider.email as provider_email",
			"provider.name as provider",
			"course_text.title",
			eb
				.selectFrom("confirmation_request")
				.whereRef("confirmation_request.course_id", "=", "course.id")
				.select((request) => request.fn.max("asked_at").as("asked_at"))
				.as("asked_at"),
		]);
}

export function listAskable(db: Db, ids: readonly string[], today: LocalDate) {
	return askable(db, today).where("course.id", "in", ids).orderBy("course.id").execute();
}

/** Neither confirmed nor asked for a month. */
export function listUnconfirmed(db: Db, today: LocalDate) {
	const { day, moment } = monthBefore(today);
	return askable(db, today)
		.where((eb) =>
			eb.or([eb("course.confirmed_on", "is", null), eb("course.confirmed_on", "<=", day)]),
		)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom("confirmation_request")
						.whereRef("confirmation_request.course_id", "=", "course.id")
						.where("confirmation_request.asked_at", ">=", moment)
						.select("confirmation_request.id"),
				),
			),
		)
		.orderBy("course.id")
		.execute();
}

/** When each class that is said to be wrong had been said to be so by enough. */
export function listBelieved(db: Db): Promise<{ course_id: string; at: Instant }[]> {
	return db
		.selectFrom((eb) =>
			eb
				.selectFrom("wrong_report")
				.where("settled_at", "is", null)
				.select((row) => [
					"course_id",
					"at",
					row.fn
						.agg<number>("row_number")
						.over((over) => over.partitionBy("course_id").orderBy("at").orderBy("id"))
						.as("place"),
				])
				.as("report"),
		)
		.where("report.place", "=", REPORTS_BELIEVED)
		.select(["report.course_id", "report.at"])
		.orderBy("report.course_id")
		.execute();
}

/** Changes nothing that counts, and makes others who ask wait until this is done. */
export function takeTurn(trx: Db, now: Instant) {
	return trx
		.insertInto("setting")
		.values({ name: "asked-last", value: now })
		.onConflict((conflict) => conflict.column("name").doUpdateSet({ value: now }))
		.execute();
}

export function insertRequests(trx: Db, rows: readonly Insertable<ConfirmationRequestTable>[]) {
	return trx.insertInto("confirmation_request").values(rows).execute();
}
