import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { ProviderClosureTable } from "#db/tables/places.ts";

/** Changes nothing, and makes everybody else who plans for the provider wait until this is done. */
export function lockProvider(trx: Db, providerId: string) {
	return trx
		.updateTable("provider")
		.set((eb) => ({ slug: eb.ref("slug") }))
		.where("id", "=", providerId)
		.execute();
}

export function listClosures(db: Db, providerId: string) {
	return db
		.selectFrom("provider_closure")
		.where("provider_id", "=", providerId)
		.select(["id", "starts_on", "ends_on", "reason"])
		.orderBy("starts_on")
		.orderBy("id")
		.execute();
}

export function deleteClosures(trx: Db, providerId: string) {
	return trx.deleteFrom("provider_closure").where("provider_id", "=", providerId).execute();
}

export function insertClosures(trx: Db, closures: readonly ProviderClosureTable[]) {
	return trx.insertInto("provider_closure").values(closures).execute();
}

/** Classes whose lessons are still planned: not over, and with a day to come. */
export async function listRunningCourses(
	trx: Db,
	providerId: string,
	today: LocalDate,
): Promise<string[]> {
	const rows = await trx
		.selectFrom("course")
		.where("provider_id", "=", providerId)
		.where("state", "not in", ["cancelled", "finished"])
		.where("ends_on", ">=", today)
		.select("id")
		.orderBy("id")
		.execute();
	return rows.map((row) => row.id);
}
