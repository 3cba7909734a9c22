import type { Db } from "#db/open.ts";
import type { AreaTable } from "#db/tables/places.ts";

export function listAreas(db: Db) {
	return db
		.selectFrom("area")
		.select(["id", "name", "kind", "integration"])
		.orderBy("name_folded")
		.orderBy("id")
		.execute();
}

export function listParts(db: Db) {
	return db
		.selectFrom("area_part")
		.select(["area_id", "part_id"])
		.orderBy("area_id")
		.orderBy("part_id")
		.execute();
}

export function countVenues(db: Db) {
	return db
		.selectFrom("venue")
		.where("area_id", "is not", null)
		.select((eb) => ["area_id", eb.fn.countAll<number>().as("count")])
		.groupBy("area_id")
		.execute();
}

export function countPilots(db: Db) {
	return db
		.selectFrom("pilot_area")
		.select((eb) => ["area_id", eb.fn.countAll<number>().as("count")])
		.groupBy("area_id")
		.execute();
}

export async function isFreeName(trx: Db, folded: string, besides: string): Promise<boolean> {
	const row = await trx
		.selectFrom("area")
		.where("name_folded", "=", folded)
		.where("id", "!=", besides)
		.select("id")
		.executeTakeFirst();
	return row === undefined;
}

export async function isThere(trx: Db, id: string): Promise<boolean> {
	const row = await trx.selectFrom("area").where("id", "=", id).select("id").executeTakeFirst();
	return row !== undefined;
}

export function insertArea(trx: Db, area: AreaTable) {
	return trx.insertInto("area").values(area).execute();
}

export function updateArea(
	trx: Db,
	id: string,
	change: Pick<AreaTable, "name" | "name_folded" | "integration">,
) {
	return trx.updateTable("area").set(change).where("id", "=", id).execute();
}

export async function replaceParts(trx: Db, areaId: string, partIds: readonly string[]) {
	await trx.deleteFrom("area_part").where("area_id", "=", areaId).execute();
	if (partIds.length === 0) return;
	const rows = partIds.map((part_id) => ({ area_id: areaId, part_id }));
	await trx.insertInto("area_part").values(rows).execute();
}

/** False when a place, a pilot or a wider area names it: it stays. */
export async function deleteUnusedArea(trx: Db, areaId: string): Promise<boolean> {
	const { numDeletedRows } = await trx
		.deleteFrom("area")
		.where("id", "=", areaId)
		.where(({ not, exists, selectFrom }) =>
			not(exists(selectFrom("venue").where("area_id", "=", areaId).select("id"))),
		)
		.where(({ not, exists, selectFrom }) =>
			not(exists(selectFrom("pilot_area").where("area_id", "=", areaId).select("pilot_id"))),
		)
		.where(({ not, exists, selectFrom }) =>
			not(exists(selectFrom("area_part").where("part_id", "=", areaId).select("area_id"))),
		)
		.executeTakeFirstOrThrow();
	return numDeletedRows === 1n;
}

export async function listCoursesIn(trx: Db, areaId: string): Promise<string[]> {
	const rows = await trx
		.selectFrom("course")
		.innerJoin("venue", "venue.id", "course.venue_id")
		.where("venue.area_id", "=", areaId)
		.select("course.id")
		.orderBy("course.id")
		.execute();
	return rows.map(({ id }) => id);
}
