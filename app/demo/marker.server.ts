import type { Db } from "#db/open.ts";

const NAME = "demo";

/** Version of the demo the database was filled by, or null for any other database. */
export async function demoVersion(db: Db): Promise<string | null> {
	const row = await db
		.selectFrom("setting")
		.where("name", "=", NAME)
		.select("value")
		.executeTakeFirst();
	return row?.value ?? null;
}

/** Once filled with examples, a database is never served as a real one. */
export async function markAsDemo(db: Db, version: string): Promise<void> {
	await db
		.insertInto("setting")
		.values({ name: NAME, value: version })
		.onConflict((conflict) => conflict.column("name").doUpdateSet({ value: version }))
		.execute();
}

/** Somebody or something is in it already. */
export async function isUsed(db: Db): Promise<boolean> {
	const row = await db.selectFrom("provider").select("id").limit(1).executeTakeFirst();
	const person = await db.selectFrom("person").select("id").limit(1).executeTakeFirst();
	return row !== undefined || person !== undefined;
}
