import type { Db } from "#db/open.ts";
import type { PasskeyChallengeTable, PasskeyTable } from "#db/tables/factors.ts";

export function listPasskeys(db: Db, personId: string) {
	return db
		.selectFrom("passkey")
		.where("person_id", "=", personId)
		.select(["id", "name", "credential_id", "transports", "added_at", "used_at"])
		.orderBy("added_at")
		.orderBy("id")
		.execute();
}

/** Hers alone: another's does not exist. */
export function findPasskey(db: Db, personId: string, id: string) {
	return db
		.selectFrom("passkey")
		.where("id", "=", id)
		.where("person_id", "=", personId)
		.select(["id", "name", "added_at", "used_at"])
		.executeTakeFirst();
}

/** Whose it is, with the hash of her password; none when the account is closed. */
export function findByCredential(db: Db, credentialId: string) {
	return db
		.selectFrom("passkey")
		.innerJoin("person", "person.id", "passkey.person_id")
		.where("passkey.credential_id", "=", credentialId)
		.where("person.disabled_at", "is", null)
		.select([
			"passkey.id",
			"passkey.person_id",
			"passkey.credential_id",
			"passkey.public_key",
			"passkey.counter",
			"person.password_hash",
		])
		.executeTakeFirst();
}

/** False when the device is known already, hers or another's. */
export async function insertPasskey(trx: Db, passkey: PasskeyTable): Promise<boolean> {
	const result = await trx
		.insertInto("passkey")
		.values(passkey)
		.onConflict((oc) => oc.column("credential_id").doNothing())
		.executeTakeFirst();
	return result.numInsertedOrUpdatedRows === 1n;
}

/** False when it was used meanwhile, or taken away. */
export async function countPasskeyUse(
	trx: Db,
	{ id, before, counter, at }: { id: string; before: number; counter: number; at: string },
): Promise<boolean> {
	const result = await trx
		.updateTable("passkey")
		.set({ counter, used_at: at })
		.where("id", "=", id)
		.where("counter", "=", before)
		.executeTakeFirst();
	return result.numUpdatedRows === 1n;
}

export function updatePasskeyName(trx: Db, id: string, name: string) {
	return trx.updateTable("passkey").set({ name }).where("id", "=", id).execute();
}

export function deletePasskey(trx: Db, id: string) {
	return trx.deleteFrom("passkey").where("id", "=", id).execute();
}

export function deletePasskeys(trx: Db, personId: string) {
	return trx.deleteFrom("passkey").where("person_id", "=", personId).execute();
}

export async function insertChallenge(
	trx: Db,
	challenge: PasskeyChallengeTable,
	forgetBefore: string,
): Promise<void> {
	await trx.deleteFrom("passkey_challenge").where("created_at", "<=", forgetBefore).execute();
	await trx.insertInto("passkey_challenge").values(challenge).execute();
}

/** Gone with the answer, so that it is good once. */
export function takeChallenge(trx: Db, id: string) {
	return trx
		.deleteFrom("passkey_challenge")
		.where("id", "=", id)
		.returning(["purpose", "bound_to", "created_at"])
		.executeTakeFirst();
}
