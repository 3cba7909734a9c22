import type { Role } from "#app/access/person.ts";
import { note } from "#app/audit/note.server.ts";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { foldEmail } from "./emails.ts";
import {
	findWithdrawn,
	type InvitationScope,
	listInvitations,
	saveInvitation,
	withdraw,
} from "./invitation-queries.server.ts";

export type Invite = {
	email: string;
	name: string;
	role: Role;
	/** Empty for evaluators and administrators. */
	providerId: string;
	/** Of the letter; English when left out. */
	language?: LanguageTag;
	/** Null: who runs the server. */
	by: string | null;
};

const DAY = 86_400_000;
export const INVITATION_DAYS = 7;

/**
 * Keeps what was asked and looks up nobody: whether the e-mail has an account shows neither here nor
 * in the time it takes, only on the page that the letter opens. The letter leaves with the next
 * round. Whether she may invite is asked before. Invited again, the same link holds anew.
 */
export async function invite(trx: Db, asked: Invite, now: Date): Promise<void> {
	const id = await saveInvitation(trx, {
		id: newId(),
		email: asked.email.trim(),
		email_folded: foldEmail(asked.email),
		name: asked.name.trim(),
		role: asked.role,
		provider_id: asked.providerId,
		language: asked.language ?? "en",
		token_hash: null,
		invited_by: asked.by,
		invited_at: now.toISOString(),
		expires_at: new Date(now.getTime() + INVITATION_DAYS * DAY).toISOString(),
		accepted_at: null,
		accepted_by: null,
		withdrawn_at: null,
	});
	const { by, providerId } = asked;
	const about = { kind: "invitation", about: id, ...(providerId && { providerId }) } as const;
	await note(trx, [{ by, act: "added", ...about }], now);
}

export type OpenInvitation = Awaited<ReturnType<typeof openInvitations>>[number];

/** Whoever was asked and has not come; after its days an invitation opens nothing. */
export async function openInvitations(db: Db, scope: InvitationScope, now: Date) {
	return (await listInvitations(db, scope)).map(({ expires_at, provider_id, ...row }) => ({
		...row,
		providerId: provider_id,
		expiresAt: expires_at,
		isOver: expires_at <= now.toISOString(),
	}));
}

type Ending = { id: string; scope: InvitationScope; by: string };

/** False when it was accepted before, or is none of hers; withdrawn twice is withdrawn. */
export function endInvitation(db: Db, { id, scope, by }: Ending, now: Date): Promise<boolean> {
	return db.transaction().execute(async (trx) => {
		const ended = await withdraw(trx, { id, scope, at: now.toISOString() });
		if (!ended) return (await findWithdrawn(trx, { id, scope })) !== undefined;
		const at = ended.provider_id === "" ? {} : { providerId: ended.provider_id };
		await note(trx, [{ by, act: "removed", kind: "invitation", about: id, ...at }], now);
		return true;
	});
}
