import type { Db } from "#db/open.ts";
import type { PilotTable } from "#db/tables/pilots.ts";

export function listAreaNames(db: Db) {
	return db
		.selectFrom("area")
		.select(["id", "name", "kind"])
		.orderBy("kind")
		.orderBy("name_folded")
		.orderBy("id")
		.execute();
}

export function listProviderNames(db: Db) {
	return db
		.selectFrom("provider")
		.select(["id", "name", "left_on"])
		.orderBy("name")
		.orderBy("id")
		.execute();
}

export function listAreaIds(db: Db, pilotId: string) {
	return db
		.selectFrom("pilot_area")
		.where("pilot_id", "=", pilotId)
		.select("area_id")
		.orderBy("area_id")
		.execute();
}

export function listSlugs(db: Db) {
	return db.selectFrom("pilot").select("slug").orderBy("slug").execute();
}

export function findSlug(db: Db, id: string) {
	return db.selectFrom("pilot").where("id", "=", id).select("slug").executeTakeFirst();
}

export function insertPilot(trx: Db, row: PilotTable) {
	return trx
		.insertInto("pilot")
		.values(row)
		.onConflict((conflict) => conflict.column("id").doNothing())
		.executeTakeFirstOrThrow();
}

export function updatePilot(trx: Db, id: string, change: Partial<PilotTable>) {
	return trx.updateTable("pilot").set(change).where("id", "=", id).execute();
}

export async function replaceAreas(trx: Db, pilotId: string, ids: readonly string[]) {
	await trx.deleteFrom("pilot_area").where("pilot_id", "=", pilotId).execute();
	if (ids.length === 0) return;
	const rows = ids.map((area_id) => ({ pilot_id: pilotId, area_id }));
	await trx.insertInto("pilot_area").values(rows).execute();
}

export async function replaceProviders(trx: Db, pilotId: string, ids: readonly string[]) {
	await trx.deleteFrom("pilot_provider").where("pilot_id", "=", pilotId).execute();
	if (ids.length === 0) return;
	const rows = ids.map((provider_id) => ({ pilot_id: pilotId, provider_id }));
	await trx.insertInto("pilot_provider").values(rows).execute();
}

/** Those with a class in the pilot or a line in its budget: they stay. */
export function listUsedProviders(db: Db, pilotId: string) {
	return db
		.selectFrom("course")
		.where("pilot_id", "=", pilotId)
		.select("provider_id")
		.union(db.selectFrom("budget_line").where("pilot_id", "=", pilotId).select("provider_id"))
		.execute();
}
