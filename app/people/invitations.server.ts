import type { Role } from "#app/access/person.ts";
import { note } from "#app/audit/note.server.ts";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { foldEmail } from "./emails.ts";
import { saveInvitation } from "./invitation-queries.server.ts";

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
