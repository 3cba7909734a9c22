import type { Db } from "#db/open.ts";

export async function countListedClasses(db: Db): Promise<number> {
	const { count } = await listed(db)
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return count;
}

/** By id: a new class comes behind the others. */
export function listListedClasses(db: Db, from: number, size: number) {
	const page = listed(db).select("id").orderBy("id").limit(size).offset(from);
	return db
		.selectFrom("course")
		.where("id", "in", page)
		.select(["slug", "updated_at"])
		.orderBy("id")
		.execute();
}

/** Of a private class nobody learns even that it is there. */
function listed(db: Db) {
	return db.selectFrom("course").where("state", "=", "published").where("private", "=", 0);
}
