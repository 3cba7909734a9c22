import type { Db } from "#db/open.ts";

const NAME = "demo";

/** A database once filled with examples is never served as a real one. */
export async function isDemo(db: Db): Promise<boolean> {
	const row = await db
		.selectFrom("setting")
		.where("name", "=", NAME)
		.select("value")
		.executeTakeFirst();
	return row !== undefined;
}

export async function markAsDemo(db: Db, version: string): Promise<void> {
	await db
		.insertInto("setting")
		.values({ name: NAME, value: version })
		.onConflict((conflict) => conflict.column("name").doUpdateSet({ value: version }))
		.execute();
}
