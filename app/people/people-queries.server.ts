import type { Insertable } from "kysely";
import { settingKey } from "#app/settings/settings.server.ts";
import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { RefusedSignInTable } from "#db/tables/accounts.ts";
import type { PersonTable, RoleGrantTable, SessionTable } from "#db/tables/people.ts";

export function findPersonByEmail(db: Db, emailFolded: string) {
	return db
		.selectFrom("person")
		.where("email_folded", "=", emailFolded)
		.where("disabled_at", "is", null)
		.select(["id", "email", "language", "password_hash"])
		.executeTakeFirst();
}

/** Disabled ones too: their address is taken. */
export function findAnyAccount(db: Db, emailFolded: string) {
	return db
		.selectFrom("person")
		.where("email_folded", "=", emailFolded)
		.select(["id", "disabled_at"])
		.executeTakeFirst();
}

/**
 * One row for each role of the person whose session it is; none when there is no such session.
 * `second_factor` is what the administrator set for the role, null where she set nothing.
 */
export function listSessionGrants(db: Db, sessionId: string) {
	return db
		.selectFrom("session")
		.innerJoin("person", "person.id", "session.person_id")
		.leftJoin("role_grant", "role_grant.person_id", "person.id")
		.leftJoin("setting", (join) =>
			join.on((eb) =>
				eb(
					"setting.name",
					"=",
					eb(eb.val(settingKey("second-factor.")), "||", eb.ref("role_grant.role")),
				),
			),
		)
		.where("session.id", "=", sessionId)
		.where("person.disabled_at", "is", null)
		.select([
			"person.id",
			"person.name",
			"person.language",
			"session.created_at",
			"session.seen_at",
			"session.proven_at",
			"session.factor",
			"setting.value as second_factor",
			"role_grant.role",
			"role_grant.provider_id",
		])
		.orderBy("role_grant.role")
		.orderBy("role_grant.provider_id")
		.execute();
}

/**
 * Holds the account until the transaction ends. False when the password was changed, or the account
 * closed, while it was being verified: what ends the sessions of a person must not miss one that is
 * just beginning. A plain read would see the password of before a change that is not yet committed.
 */
export async function holdAccount(
	trx: Db,
	{ personId, passwordHash }: { personId: string; passwordHash: string | null },
): Promise<boolean> {
	const result = await trx
		.updateTable("person")
		.set((eb) => ({ password_hash: eb.ref("password_hash") }))
		.where("id", "=", personId)
		.where("password_hash", passwordHash === null ? "is" : "=", passwordHash)
		.where("disabled_at", "is", null)
		.executeTakeFirst();
	return result.numUpdatedRows === 1n;
}

export function insertSession(trx: Db, session: Insertable<SessionTable>) {
	return trx.insertInto("session").values(session).execute();
}

export function touchSession(db: Db, id: string, seenAt: string) {
	return db.updateTable("session").set({ seen_at: seenAt }).where("id", "=", id).execute();
}

/** From this moment on she is known to be there. */
export function proveSession(
	db: Db,
	{ id, personId, at }: { id: string; personId: string; at: string },
) {
	return db
		.updateTable("session")
		.set({ proven_at: at })
		.where("id", "=", id)
		.where("person_id", "=", personId)
		.execute();
}

export function insertRefusal(db: Db, refusal: RefusedSignInTable) {
	return db.insertInto("refused_sign_in").values(refusal).execute();
}

/** Those that were seen and begun since. */
export function countAlive(db: Db, since: Pick<SessionTable, "seen_at" | "created_at">) {
	return db
		.selectFrom("session")
		.where("seen_at", ">", since.seen_at)
		.where("created_at", ">", since.created_at)
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
}

export function deleteTimedOut(db: Db, before: Pick<SessionTable, "seen_at" | "created_at">) {
	return db
		.deleteFrom("session")
		.where((eb) =>
			eb.or([eb("seen_at", "<=", before.seen_at), eb("created_at", "<=", before.created_at)]),
		)
		.execute();
}

export function deleteSession(db: Db, id: string) {
	return db.deleteFrom("session").where("id", "=", id).execute();
}

/** @param keptId empty: all of them */
export async function deleteSessionsOf(trx: Db, personId: string, keptId: string): Promise<void> {
	await trx
		.deleteFrom("session")
		.where("person_id", "=", personId)
		.where("id", "!=", keptId)
		.execute();
	await trx.deleteFrom("half_sign_in").where("person_id", "=", personId).execute();
}

export function insertPerson(db: Db, person: PersonTable) {
	return db.insertInto("person").values(person).execute();
}

export function insertGrant(db: Db, grant: RoleGrantTable) {
	return db.insertInto("role_grant").values(grant).execute();
}

export function updatePerson(
	db: Db,
	emailFolded: string,
	change: Partial<Pick<PersonTable, "password_hash" | "disabled_at">>,
) {
	return db
		.updateTable("person")
		.set(change)
		.where("email_folded", "=", emailFolded)
		.returning("id")
		.executeTakeFirst();
}

/** False when it was so already. */
export async function setClosed(trx: Db, personId: string, at: Instant | null): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable("person")
		.set({ disabled_at: at })
		.where("id", "=", personId)
		.where("disabled_at", at === null ? "is not" : "is", null)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}
