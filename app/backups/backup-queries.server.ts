import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";

export function findNote(db: Db, name: string) {
	return db.selectFrom("setting").where("name", "=", name).select("value").executeTakeFirst();
}

export async function keepNote(db: Db, name: string, value: string): Promise<void> {
	await db
		.insertInto("setting")
		.values({ name, value })
		.onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
		.execute();
}

/** Free when nobody has it, or its time ran out: the value begins with the moment it does. */
export async function takeClaim(
	db: Db,
	name: string,
	value: string,
	now: Instant,
): Promise<boolean> {
	const taken = await db
		.insertInto("setting")
		.values({ name, value })
		.onConflict((conflict) =>
			conflict.column("name").doUpdateSet({ value }).where("setting.value", "<", now),
		)
		.returning("name")
		.executeTakeFirst();
	return taken !== undefined;
}

/** False: somebody else has it by now. */
export async function renewClaim(
	db: Db,
	name: string,
	held: string,
	value: string,
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable("setting")
		.set({ value })
		.where("name", "=", name)
		.where("value", "=", held)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

export async function deleteSessions(db: Db): Promise<void> {
	await db.deleteFrom("session").execute();
}
