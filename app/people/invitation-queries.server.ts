import type { Db } from "#db/open.ts";
import type { InvitationTable } from "#db/tables/accounts.ts";

/** One is open for a role at most; asked again, it is written anew and gets a letter again. */
export async function saveInvitation(trx: Db, row: InvitationTable): Promise<string> {
	const { email, name, language, token_hash, invited_by, invited_at, expires_at } = row;
	const { id } = await trx
		.insertInto("invitation")
		.values(row)
		.onConflict((conflict) =>
			conflict
				.columns(["email_folded", "role", "provider_id"])
				.where("accepted_at", "is", null)
				.where("withdrawn_at", "is", null)
				.doUpdateSet({ email, name, language, token_hash, invited_by, invited_at, expires_at }),
		)
		.returning("id")
		.executeTakeFirstOrThrow();
	return id;
}
