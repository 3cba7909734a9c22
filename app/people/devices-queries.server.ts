import type { Db } from "#db/open.ts";

/** The one used last first. */
export function listSessionsOf(db: Db, personId: string) {
	return db
		.selectFrom("session")
		.where("person_id", "=", personId)
		.select(["id", "created_at", "seen_at", "device"])
		.orderBy("seen_at", "desc")
		.orderBy("id")
		.execute();
}

/** False when there is no such session of hers. */
export async function deleteOwnSession(trx: Db, personId: string, id: string): Promise<boolean> {
	const { numDeletedRows } = await trx
		.deleteFrom("session")
		.where("id", "=", id)
		.where("person_id", "=", personId)
		.executeTakeFirstOrThrow();
	return numDeletedRows === 1n;
}
