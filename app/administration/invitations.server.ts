import { canAdminister } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { note } from "#app/audit/note.server.ts";
import { forbidden } from "#app/http/errors.ts";
import { invite } from "#app/people/invitations.server.ts";
import type { Db } from "#db/open.ts";
import { listInvitations, withdraw } from "./invitation-queries.server.ts";
import type { InviteFacts } from "./invite-form.ts";

export type OpenInvitation = Awaited<ReturnType<typeof openInvitations>>[number];

/** Whoever was asked and has not come; after its days an invitation opens nothing. */
export async function openInvitations(db: Db, now: Date) {
	return (await listInvitations(db)).map(({ expires_at, provider_id, ...row }) => ({
		...row,
		providerId: provider_id,
		expiresAt: expires_at,
		isOver: expires_at <= now.toISOString(),
	}));
}

/** Whether the e-mail has an account is told to nobody here; she learns it from the letter. */
export function inviteAnybody(db: Db, person: Person, facts: InviteFacts, now: Date) {
	if (!canAdminister(person)) throw forbidden();
	return db.transaction().execute((trx) => invite(trx, { ...facts, by: person.id }, now));
}

export function withdrawInvitation(db: Db, person: Person, id: string, now: Date): Promise<void> {
	if (!canAdminister(person)) throw forbidden();
	return db.transaction().execute(async (trx) => {
		if (!(await withdraw(trx, id, now.toISOString()))) return;
		await note(trx, [{ by: person.id, act: "removed", kind: "invitation", about: id }], now);
	});
}
