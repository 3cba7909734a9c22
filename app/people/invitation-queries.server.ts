import type { Db } from "#db/open.ts";
import type { InvitationTable } from "#db/tables/accounts.ts";
import type { PersonTable, RoleGrantTable } from "#db/tables/people.ts";
import { TEAM_ROLES } from "./team-form.ts";

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

export type InvitationRow = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;

export function findInvitation(db: Db, tokenHash: string) {
	return db
		.selectFrom("invitation")
		.leftJoin("provider", "provider.id", "invitation.provider_id")
		.where("invitation.token_hash", "=", tokenHash)
		.selectAll("invitation")
		.select("provider.name as provider")
		.executeTakeFirst();
}

/** Until the transaction ends nobody else takes it; false when it is over. */
export async function holdInvitation(trx: Db, id: string, at: string): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable("invitation")
		.set((eb) => ({ name: eb.ref("name") }))
		.where("id", "=", id)
		.where("accepted_at", "is", null)
		.where("withdrawn_at", "is", null)
		.where("expires_at", ">", at)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}

export function acceptInvitation(
	trx: Db,
	id: string,
	{ at, personId }: { at: string; personId: string },
) {
	return trx
		.updateTable("invitation")
		.set({ accepted_at: at, accepted_by: personId })
		.where("id", "=", id)
		.execute();
}

/** False when somebody has that e-mail. */
export async function insertAccount(trx: Db, account: PersonTable): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await trx
		.insertInto("person")
		.values(account)
		.onConflict((conflict) => conflict.column("email_folded").doNothing())
		.executeTakeFirstOrThrow();
	return numInsertedOrUpdatedRows === 1n;
}

/** Had she it already, she keeps it. */
export function giveRole(trx: Db, grant: RoleGrantTable) {
	return trx
		.insertInto("role_grant")
		.values(grant)
		.onConflict((conflict) => conflict.columns(["person_id", "role", "provider_id"]).doNothing())
		.execute();
}

/** Of the teams of these providers; null: all there are. */
export type InvitationScope = readonly string[] | null;

/** Open ones, and those that nobody took in time; the newest first. */
export function listInvitations(db: Db, scope: InvitationScope) {
	return db
		.selectFrom("invitation")
		.leftJoin("provider", "provider.id", "invitation.provider_id")
		.where("invitation.accepted_at", "is", null)
		.where("invitation.withdrawn_at", "is", null)
		.$if(scope !== null, (query) =>
			query
				.where("invitation.provider_id", "in", scope!)
				.where("invitation.role", "in", TEAM_ROLES),
		)
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

/** None when it was accepted or withdrawn before, or is of others. */
export function withdraw(
	trx: Db,
	{ id, scope, at }: { id: string; scope: InvitationScope; at: string },
) {
	return trx
		.updateTable("invitation")
		.set({ withdrawn_at: at })
		.where("id", "=", id)
		.$if(scope !== null, (query) =>
			query.where("provider_id", "in", scope!).where("role", "in", TEAM_ROLES),
		)
		.where("accepted_at", "is", null)
		.where("withdrawn_at", "is", null)
		.returning("provider_id")
		.executeTakeFirst();
}

export function findWithdrawn(db: Db, { id, scope }: { id: string; scope: InvitationScope }) {
	return db
		.selectFrom("invitation")
		.where("id", "=", id)
		.$if(scope !== null, (query) =>
			query.where("provider_id", "in", scope!).where("role", "in", TEAM_ROLES),
		)
		.where("withdrawn_at", "is not", null)
		.select("id")
		.executeTakeFirst();
}

/** Accepted, withdrawn or over before then. */
export function deleteInvitations(db: Db, before: string) {
	return db.deleteFrom("invitation").where("expires_at", "<", before).execute();
}
