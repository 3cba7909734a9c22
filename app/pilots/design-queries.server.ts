import type { Db } from "#db/open.ts";
import type { PilotDesignTable } from "#db/tables/pilot-setup.ts";

/** First and last day of every class that is held or was. */
export function listClassDates(db: Db, pilotId: string) {
	return db
		.selectFrom("course")
		.where("pilot_id", "=", pilotId)
		.where("state", "not in", ["draft", "cancelled"])
		.select(["starts_on as startsOn", "ends_on as endsOn"])
		.orderBy("id")
		.execute();
}

export async function insertDesign(
	trx: Db,
	row: PilotDesignTable,
	outcomes: readonly string[],
): Promise<void> {
	await trx.insertInto("pilot_design").values(row).execute();
	const rows = outcomes.map((indicator) => ({ design_id: row.id, indicator }));
	await trx.insertInto("pilot_design_outcome").values(rows).execute();
}
