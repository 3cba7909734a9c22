import type { Db } from "#db/open.ts";
import type { SignInIdentityTable } from "#db/tables/accounts.ts";

export function findIdentity(db: Db, issuer: string, subject: string) {
	return db
		.selectFrom("sign_in_identity")
		.innerJoin("person", "person.id", "sign_in_identity.person_id")
		.where("sign_in_identity.issuer", "=", issuer)
		.where("sign_in_identity.subject", "=", subject)
		.select(["person.id", "person.password_hash", "person.disabled_at"])
		.executeTakeFirst();
}

/** False when one of the two has another already. */
export async function insertIdentity(trx: Db, row: SignInIdentityTable): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await trx
		.insertInto("sign_in_identity")
		.values(row)
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirstOrThrow();
	return numInsertedOrUpdatedRows === 1n;
}
