import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";

/** Neither accepted nor withdrawn; the newest first. */
export function listInvitations(db: Db) {
	return db
		.selectFrom("invitation")
		.leftJoin("provider", "provider.id", "invitation.provider_id")
		.where("invitation.accepted_at", "is", null)
		.where("invitation.withdrawn_at", "is", null)
		.select([
			"invitation.id",
			"invitation.name",
			"invitation.email",
			"invitation.role",
			"invitation.provider_id",
			"invitation.expires_at",
			"provider.name as provider",
		])
		.orderBy("invitation.invited_at", "desc")
		.orderBy("invitation.id", "desc")
		.execute();
}

/** False when it was accepted or withdrawn before. */
export async function withdraw(trx: Db, id: string, at: Instant): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable("invitation")
		.set({ withdrawn_at: at })
		.where("id", "=", id)
		.where("accepted_at", "is", null)
		.where("withdrawn_at", "is", null)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}
