import type { Db } from "#db/open.ts";
import type { AuthenticatorTable, FactorWay, RecoveryCodeTable } from "#db/tables/factors.ts";

/** What she can be asked for: recovery codes alone are nothing. */
export async function countFactors(db: Db, personId: string): Promise<number> {
	const { apps, passkeys } = await db
		.selectNoFrom((eb) => [
			eb
				.selectFrom("authenticator")
				.where("person_id", "=", personId)
				.select((one) => one.fn.countAll<number>().as("count"))
				.as("apps"),
			eb
				.selectFrom("passkey")
				.where("person_id", "=", personId)
				.select((one) => one.fn.countAll<number>().as("count"))
				.as("passkeys"),
		])
		.executeTakeFirstOrThrow();
	return (apps ?? 0) + (passkeys ?? 0);
}

export function findApp(db: Db, personId: string) {
	return db
		.selectFrom("authenticator")
		.where("person_id", "=", personId)
		.selectAll()
		.executeTakeFirst();
}

/** Another app takes the place of the one there was. */
export function upsertApp(trx: Db, app: AuthenticatorTable) {
	const { person_id: _, ...rest } = app;
	return trx
		.insertInto("authenticator")
		.values(app)
		.onConflict((oc) => oc.column("person_id").doUpdateSet(rest))
		.execute();
}

/** False when that half minute, or a later one, was used already. */
export async function spendStep(
	trx: Db,
	personId: string,
	kept: Pick<AuthenticatorTable, "key_id" | "sealed" | "last_step">,
): Promise<boolean> {
	const result = await trx
		.updateTable("authenticator")
		.set(kept)
		.where("person_id", "=", personId)
		.where("last_step", "<", kept.last_step)
		.executeTakeFirst();
	return result.numUpdatedRows === 1n;
}

export async function deleteApp(trx: Db, personId: string): Promise<boolean> {
	const result = await trx
		.deleteFrom("authenticator")
		.where("person_id", "=", personId)
		.executeTakeFirst();
	return result.numDeletedRows === 1n;
}

export function insertRecoveryCodes(trx: Db, codes: readonly RecoveryCodeTable[]) {
	return trx.insertInto("recovery_code").values(codes).execute();
}

export function deleteRecoveryCodes(trx: Db, personId: string) {
	return trx.deleteFrom("recovery_code").where("person_id", "=", personId).execute();
}

/** The one of these that was used now; none when it is unknown or used already. */
export function spendRecoveryCode(trx: Db, personId: string, ids: readonly string[], at: string) {
	return trx
		.updateTable("recovery_code")
		.set({ used_at: at })
		.where("id", "in", ids)
		.where("person_id", "=", personId)
		.where("used_at", "is", null)
		.returning("id")
		.executeTakeFirst();
}

export async function countRecoveryCodes(db: Db, personId: string): Promise<number> {
	const { left } = await db
		.selectFrom("recovery_code")
		.where("person_id", "=", personId)
		.where("used_at", "is", null)
		.select((eb) => eb.fn.countAll<number>().as("left"))
		.executeTakeFirstOrThrow();
	return left;
}

export async function listMisses(trx: Db, personId: string, since: string): Promise<string[]> {
	const rows = await trx
		.selectFrom("code_miss")
		.where("person_id", "=", personId)
		.where("at", ">", since)
		.select("at")
		.orderBy("at", "desc")
		.execute();
	return rows.map(({ at }) => at);
}

export async function insertMiss(
	trx: Db,
	miss: { id: string; person_id: string; at: string },
	forgetBefore: string,
): Promise<void> {
	await trx
		.deleteFrom("code_miss")
		.where("person_id", "=", miss.person_id)
		.where("at", "<=", forgetBefore)
		.execute();
	await trx.insertInto("code_miss").values(miss).execute();
}

export function deleteMisses(trx: Db, personId: string) {
	return trx.deleteFrom("code_miss").where("person_id", "=", personId).execute();
}

/** This session came in with it, or has shown it since. */
export function markSession(trx: Db, id: string, factor: FactorWay) {
	return trx.updateTable("session").set({ factor }).where("id", "=", id).execute();
}

/** What her organisation saw stays true. */
export function unmarkSessions(trx: Db, personId: string) {
	return trx
		.updateTable("session")
		.set({ factor: null })
		.where("person_id", "=", personId)
		.where("factor", "<>", "organisation")
		.execute();
}

export async function listKeyIds(db: Db): Promise<string[]> {
	const rows = await db.selectFrom("authenticator").select("key_id").distinct().execute();
	return rows.map(({ key_id }) => key_id);
}
