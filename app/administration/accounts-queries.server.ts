import type { Grant } from "#app/access/person.ts";
import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";

export function listAllAccounts(db: Db) {
	return db
		.selectFrom("person")
		.select(["id", "name", "email", "disabled_at"])
		.orderBy("id")
		.execute();
}

export function listAllGrants(db: Db) {
	return db
		.selectFrom("role_grant")
		.leftJoin("provider", "provider.id", "role_grant.provider_id")
		.select([
			"role_grant.person_id",
			"role_grant.role",
			"role_grant.provider_id",
			"provider.name as provider",
		])
		.orderBy("role_grant.person_id")
		.orderBy("role_grant.role")
		.orderBy("provider.name")
		.orderBy("role_grant.provider_id")
		.execute();
}

export function findAccount(db: Db, id: string) {
	return db
		.selectFrom("person")
		.where("id", "=", id)
		.select(["id", "name", "email", "language", "disabled_at", "created_at"])
		.executeTakeFirst();
}

export function listGrantsOf(db: Db, personId: string) {
	return db
		.selectFrom("role_grant")
		.leftJoin("provider", "provider.id", "role_grant.provider_id")
		.where("role_grant.person_id", "=", personId)
		.select(["role_grant.role", "role_grant.provider_id", "provider.name as provider"])
		.orderBy("role_grant.role")
		.orderBy("provider.name")
		.orderBy("role_grant.provider_id")
		.execute();
}

/** When each of them last came in, by the audit: sessions are forgotten a day after their end. */
export function listLastEntries(db: Db, personIds: readonly string[]) {
	return db
		.selectFrom("audit_entry")
		.where("by_ref", "in", personIds)
		.where("act", "=", "entered")
		.select((eb) => ["by_ref", eb.fn.max<Instant>("at").as("at")])
		.groupBy("by_ref")
		.execute();
}

export function listSessionTimes(db: Db, personIds: readonly string[]) {
	return db
		.selectFrom("session")
		.where("person_id", "in", personIds)
		.select(["person_id", "created_at", "seen_at"])
		.orderBy("person_id")
		.orderBy("created_at")
		.orderBy("id")
		.execute();
}

/** Others who administer and can sign in. */
export async function countOtherAdministrators(trx: Db, personId: string): Promise<number> {
	const { count } = await trx
		.selectFrom("role_grant")
		.innerJoin("person", "person.id", "role_grant.person_id")
		.where("role_grant.role", "=", "administrator")
		.where("person.id", "!=", personId)
		.where("person.disabled_at", "is", null)
		.where("person.password_hash", "is not", null)
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return Number(count);
}

export type Held = "accounts" | "areas" | "providers" | "settings";

/** Changes nothing, and makes everybody else who does the same kind of thing wait until this is done. */
export function holdAll(trx: Db, kind: Held) {
	return trx
		.insertInto("setting")
		.values({ name: `hold:${kind}`, value: "" })
		.onConflict((conflict) =>
			conflict.column("name").doUpdateSet((eb) => ({ value: eb.ref("excluded.value") })),
		)
		.execute();
}

/** False when she has it already. */
export async function insertGrant(trx: Db, personId: string, grant: Grant): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await trx
		.insertInto("role_grant")
		.values({ person_id: personId, role: grant.role, provider_id: grant.providerId })
		.onConflict((conflict) => conflict.columns(["person_id", "role", "provider_id"]).doNothing())
		.executeTakeFirstOrThrow();
	return numInsertedOrUpdatedRows === 1n;
}

/** False when she has it no more. */
export async function deleteGrant(trx: Db, personId: string, grant: Grant): Promise<boolean> {
	const { numDeletedRows } = await trx
		.deleteFrom("role_grant")
		.where("person_id", "=", personId)
		.where("role", "=", grant.role)
		.where("provider_id", "=", grant.providerId)
		.executeTakeFirstOrThrow();
	return numDeletedRows === 1n;
}

export function listProviderNames(db: Db) {
	return db
		.selectFrom("provider")
		.where("left_on", "is", null)
		.select(["id", "name"])
		.orderBy("name")
		.orderBy("id")
		.execute();
}

export async function isProvider(trx: Db, id: string): Promise<boolean> {
	const row = await trx
		.selectFrom("provider")
		.where("id", "=", id)
		.where("left_on", "is", null)
		.select("id")
		.executeTakeFirst();
	return row !== undefined;
}
