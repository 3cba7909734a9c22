import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { RetiredCodeTable } from "#db/tables/administration.ts";

export type Retired = { list: string; code: string; at: Instant };

export function listRetired(db: Db): Promise<Retired[]> {
	return db
		.selectFrom("retired_code")
		.select(["list", "code", "retired_at as at"])
		.orderBy("list")
		.orderBy("code")
		.execute();
}

/** False when it is retired already. */
export async function insertRetired(trx: Db, row: RetiredCodeTable): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await trx
		.insertInto("retired_code")
		.values(row)
		.onConflict((conflict) => conflict.columns(["list", "code"]).doNothing())
		.executeTakeFirstOrThrow();
	return numInsertedOrUpdatedRows === 1n;
}

/** False when it is offered already. */
export async function deleteRetired(trx: Db, list: string, code: string): Promise<boolean> {
	const { numDeletedRows } = await trx
		.deleteFrom("retired_code")
		.where("list", "=", list)
		.where("code", "=", code)
		.executeTakeFirstOrThrow();
	return numDeletedRows === 1n;
}
