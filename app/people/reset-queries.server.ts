import type { Db } from "#db/open.ts";
import type { PasswordResetTable, ResetAskTable } from "#db/tables/accounts.ts";

/** Asked again before the first was looked at, it is asked once. */
export function insertResetAsk(db: Db, row: ResetAskTable) {
	return db
		.insertInto("reset_ask")
		.values(row)
		.onConflict((conflict) => conflict.column("email_folded").doNothing())
		.execute();
}

export function insertReset(trx: Db, row: PasswordResetTable) {
	return trx.insertInto("password_reset").values(row).execute();
}

export async function countResets(trx: Db, personId: string, since: string): Promise<number> {
	const { count } = await trx
		.selectFrom("password_reset")
		.where("person_id", "=", personId)
		.where("made_at", ">", since)
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return Number(count);
}

export function findReset(db: Db, tokenHash: string) {
	return db
		.selectFrom("password_reset")
		.innerJoin("person", "person.id", "password_reset.person_id")
		.where("password_reset.token_hash", "=", tokenHash)
		.select([
			"password_reset.id",
			"password_reset.person_id",
			"password_reset.expires_at",
			"person.email",
			"person.disabled_at",
		])
		.executeTakeFirst();
}

/** True once: used, it is over. */
export async function takeReset(trx: Db, id: string, at: string): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable("password_reset")
		.set({ expires_at: at })
		.where("id", "=", id)
		.where("expires_at", ">", at)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}

export function endResets(trx: Db, personId: string, at: string) {
	return trx
		.updateTable("password_reset")
		.set({ expires_at: at })
		.where("person_id", "=", personId)
		.where("expires_at", ">", at)
		.execute();
}

/** False for an account that is closed. */
export async function setPassword(trx: Db, personId: string, hash: string): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable("person")
		.set({ password_hash: hash })
		.where("id", "=", personId)
		.where("disabled_at", "is", null)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}

/** They are counted for an hour, and say for a day that they are over. */
export function deleteResets(db: Db, before: string) {
	return db.deleteFrom("password_reset").where("expires_at", "<", before).execute();
}
