import type { Db } from "#db/open.ts";
import type { KeptFormTable } from "#db/tables/accounts.ts";

export function findEndedSession(db: Db, id: string, since: string) {
	return db
		.selectFrom("ended_session")
		.innerJoin("person", "person.id", "ended_session.person_id")
		.where("ended_session.id", "=", id)
		.where("ended_session.seen_at", ">", since)
		.where("person.disabled_at", "is", null)
		.select("ended_session.person_id")
		.executeTakeFirst();
}

/** In the place of what was kept before. */
export function saveKept(db: Db, { person_id, ...kept }: KeptFormTable) {
	return db
		.insertInto("kept_form")
		.values({ person_id, ...kept })
		.onConflict((conflict) => conflict.column("person_id").doUpdateSet(kept))
		.execute();
}

export function findKept(db: Db, personId: string, since: string) {
	return db
		.selectFrom("kept_form")
		.where("person_id", "=", personId)
		.where("kept_at", ">", since)
		.select(["key_id", "sealed"])
		.executeTakeFirst();
}

export function deleteKept(db: Db, personId: string) {
	return db.deleteFrom("kept_form").where("person_id", "=", personId).execute();
}

export async function deleteOldKept(db: Db, before: { sessions: string; forms: string }) {
	await db.deleteFrom("ended_session").where("seen_at", "<=", before.sessions).execute();
	await db.deleteFrom("kept_form").where("kept_at", "<=", before.forms).execute();
}
