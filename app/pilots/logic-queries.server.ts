import type { Db } from "#db/open.ts";
import type { LogicBoxTable } from "#db/tables/pilot-setup.ts";

/** True when it is new. */
export async function insertBox(trx: Db, row: LogicBoxTable): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await trx
		.insertInto("logic_box")
		.values(row)
		.onConflict((conflict) => conflict.column("id").doNothing())
		.executeTakeFirstOrThrow();
	return numInsertedOrUpdatedRows === 1n;
}

export function updateBox(trx: Db, id: string, change: Partial<LogicBoxTable>) {
	return trx.updateTable("logic_box").set(change).where("id", "=", id).execute();
}

export async function replaceIndicators(trx: Db, boxId: string, indicators: readonly string[]) {
	await trx.deleteFrom("logic_box_indicator").where("box_id", "=", boxId).execute();
	if (indicators.length === 0) return;
	const rows = indicators.map((indicator) => ({ box_id: boxId, indicator }));
	await trx.insertInto("logic_box_indicator").values(rows).execute();
}

export async function replaceArrows(trx: Db, boxId: string, leadsTo: readonly string[]) {
	await trx.deleteFrom("logic_arrow").where("from_id", "=", boxId).execute();
	if (leadsTo.length === 0) return;
	const rows = leadsTo.map((to_id) => ({ from_id: boxId, to_id }));
	await trx.insertInto("logic_arrow").values(rows).execute();
}

/** With all that leads to it and from it. */
export async function deleteBox(trx: Db, boxId: string) {
	await trx
		.deleteFrom("logic_arrow")
		.where((eb) => eb.or([eb("from_id", "=", boxId), eb("to_id", "=", boxId)]))
		.execute();
	await trx.deleteFrom("logic_box_indicator").where("box_id", "=", boxId).execute();
	await trx.deleteFrom("logic_box").where("id", "=", boxId).execute();
}
