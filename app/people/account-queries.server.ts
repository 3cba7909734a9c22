import type { Db } from "#db/open.ts";

export function getAccount(db: Db, personId: string) {
	return db
		.selectFrom("person")
		.where("id", "=", personId)
		.select(["id", "name", "email", "language", "password_hash"])
		.executeTakeFirstOrThrow();
}

/** Her roles; roles of no provider come without a name. */
export function listRoles(db: Db, personId: string) {
	return db
		.selectFrom("role_grant")
		.leftJoin("provider", "provider.id", "role_grant.provider_id")
		.where("role_grant.person_id", "=", personId)
		.select(["role_grant.role", "provider.name as provider"])
		.orderBy("role_grant.role")
		.orderBy("provider.name")
		.orderBy("role_grant.provider_id")
		.execute();
}

/** False when the password was changed by somebody else meanwhile. */
export async function replacePassword(
	db: Db,
	personId: string,
	oldHash: string,
	newHash: string,
): Promise<boolean> {
	const result = await db
		.updateTable("person")
		.set({ password_hash: newHash })
		.where("id", "=", personId)
		.where("password_hash", "=", oldHash)
		.executeTakeFirst();
	return result.numUpdatedRows === 1n;
}

export function updateLanguage(db: Db, personId: string, language: string) {
	return db.updateTable("person").set({ language }).where("id", "=", personId).execute();
}
