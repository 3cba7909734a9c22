import type { Db } from "#db/open.ts";
import type { Cutoff } from "./cutoff.ts";

const WAYS_IN = ["sign_in_identity", "authenticator", "passkey", "recovery_code"] as const;

/** Closed for so long, and somebody could still come in if they were opened. */
export function oldAccounts(db: Db, { at }: Cutoff) {
	return db
		.selectFrom("person")
		.where("disabled_at", "<=", at)
		.where((eb) =>
			eb.or([
				eb("password_hash", "is not", null),
				...WAYS_IN.map((table) =>
					eb.exists(
						eb.selectFrom(table).whereRef("person_id", "=", "person.id").select("person_id"),
					),
				),
			]),
		)
		.select("id");
}

/** False when the account is not closed, or not for long enough. */
export async function emptyPassword(trx: Db, id: string, { at }: Cutoff): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable("person")
		.set({ password_hash: null })
		.where("id", "=", id)
		.where("disabled_at", "<=", at)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}

export function deleteIdentities(trx: Db, personId: string) {
	return trx.deleteFrom("sign_in_identity").where("person_id", "=", personId).execute();
}
