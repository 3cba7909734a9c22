import type { Db } from "#db/open.ts";
import type { HalfSignInTable } from "#db/tables/factors.ts";

export function insertHalf(db: Db, half: HalfSignInTable) {
	return db.insertInto("half_sign_in").values(half).execute();
}

export function findHalf(db: Db, id: string, since: string) {
	return db
		.selectFrom("half_sign_in")
		.innerJoin("person", "person.id", "half_sign_in.person_id")
		.where("half_sign_in.id", "=", id)
		.where("half_sign_in.created_at", ">", since)
		.where("person.disabled_at", "is", null)
		.select([
			"half_sign_in.person_id",
			"half_sign_in.password_mark",
			"half_sign_in.misses",
			"person.password_hash",
		])
		.executeTakeFirst();
}

/** How many there are with this one; null when there were as many as may be. */
export async function takeGuess(trx: Db, id: string, most: number): Promise<number | null> {
	const row = await trx
		.updateTable("half_sign_in")
		.set((eb) => ({ misses: eb("misses", "+", 1) }))
		.where("id", "=", id)
		.where("misses", "<", most)
		.returning("misses")
		.executeTakeFirst();
	return row?.misses ?? null;
}

export function deleteHalf(trx: Db, id: string) {
	return trx.deleteFrom("half_sign_in").where("id", "=", id).execute();
}

export function deleteHalvesBefore(db: Db, before: string) {
	return db.deleteFrom("half_sign_in").where("created_at", "<=", before).execute();
}
