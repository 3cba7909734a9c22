import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { ProviderClosureTable } from "#db/tables/places.ts";

/** What is over is history, and changes no lesson. */
export function listClosuresToCome(db: Db, providerIds: readonly string[], today: LocalDate) {
	return db
		.selectFrom("provider_closure")
		.innerJoin("provider", "provider.id", "provider_closure.provider_id")
		.where("provider_closure.provider_id", "in", providerIds)
		.where("provider_closure.ends_on", ">=", today)
		.selectAll("provider_closure")
		.select("provider.name as provider")
		.orderBy("provider_closure.starts_on")
		.orderBy("provider_closure.id")
		.execute();
}

export function findClosure(db: Db, closureId: string, providerIds: readonly string[]) {
	return db
		.selectFrom("provider_closure")
		.where("id", "=", closureId)
		.where("provider_id", "in", providerIds)
		.selectAll()
		.executeTakeFirst();
}

export function insertClosure(trx: Db, closure: ProviderClosureTable) {
	return trx
		.insertInto("provider_closure")
		.values(closure)
		.onConflict((conflict) => conflict.column("id").doNothing())
		.execute();
}

export function deleteClosure(trx: Db, closureId: string) {
	return trx.deleteFrom("provider_closure").where("id", "=", closureId).execute();
}

/** The classes whose lessons are still planned, by name. */
export function listPlannedClasses(db: Db, providerId: string, today: LocalDate) {
	return db
		.selectFrom("course")
		.leftJoin("course_text", (join) =>
			join.onRef("course_text.course_id", "=", "course.id").on("course_text.language", "=", "en"),
		)
		.where("course.provider_id", "=", providerId)
		.where("course.state", "not in", ["cancelled", "finished"])
		.where("course.ends_on", ">=", today)
		.select(["course.id", "course.slug", "course_text.title"])
		.orderBy("course_text.title")
		.orderBy("course.id")
		.execute();
}
