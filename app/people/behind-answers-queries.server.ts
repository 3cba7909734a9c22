import type { Db } from "#db/open.ts";

/** Open invitations that nobody was written of yet. */
export function listUnwritten(db: Db, limit: number) {
	return db
		.selectFrom("invitation")
		.leftJoin("provider", "provider.id", "invitation.provider_id")
		.where("invitation.token_hash", "is", null)
		.where("invitation.accepted_at", "is", null)
		.where("invitation.withdrawn_at", "is", null)
		.select([
			"invitation.id",
			"invitation.email",
			"invitation.language",
			"invitation.role",
			"invitation.invited_at",
			"provider.name as provider",
		])
		.orderBy("invitation.invited_at")
		.orderBy("invitation.id")
		.limit(limit)
		.execute();
}

/** True for one process alone. */
export async function takeUnwritten(trx: Db, id: string, tokenHash: string): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable("invitation")
		.set({ token_hash: tokenHash })
		.where("id", "=", id)
		.where("token_hash", "is", null)
		.where("withdrawn_at", "is", null)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}

export function listResetAsks(db: Db, limit: number) {
	return db
		.selectFrom("reset_ask")
		.select(["id", "email_folded"])
		.orderBy("asked_at")
		.orderBy("id")
		.limit(limit)
		.execute();
}

/** True for one process alone; what was typed is gone with it. */
export async function takeResetAsk(trx: Db, id: string): Promise<boolean> {
	const { numDeletedRows } = await trx
		.deleteFrom("reset_ask")
		.where("id", "=", id)
		.executeTakeFirstOrThrow();
	return numDeletedRows === 1n;
}

export function listRefusals(db: Db, limit: number) {
	return db
		.selectFrom("refused_sign_in")
		.select(["id", "email_folded"])
		.orderBy("refused_at")
		.orderBy("id")
		.limit(limit)
		.execute();
}

/** The same. */
export async function takeRefusal(trx: Db, id: string): Promise<boolean> {
	const { numDeletedRows } = await trx
		.deleteFrom("refused_sign_in")
		.where("id", "=", id)
		.executeTakeFirstOrThrow();
	return numDeletedRows === 1n;
}
