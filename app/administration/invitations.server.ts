import { canAdminister } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { forbidden } from "#app/http/errors.ts";
import { endInvitation, invite } from "#app/people/invitations.server.ts";
import type { Db } from "#db/open.ts";
import type { InviteFacts } from "./invite-form.ts";

/** Whether the e-mail has an account is told to nobody here; she learns it from the letter. */
export function inviteAnybody(db: Db, person: Person, facts: InviteFacts, now: Date) {
	if (!canAdminister(person)) throw forbidden();
	return db.transaction().execute((trx) => invite(trx, { ...facts, by: person.id }, now));
}

export async function withdrawInvitation(
	db: Db,
	person: Person,
	id: string,
	now: Date,
): Promise<void> {
	if (!canAdminister(person)) throw forbidden();
	await endInvitation(db, { id, scope: null, by: person.id }, now);
}
