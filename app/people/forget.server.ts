import type { Db } from "#db/open.ts";
import { forgetGuesses } from "./guesses.server.ts";
import { deleteInvitations } from "./invitation-queries.server.ts";
import { forgetKept } from "./kept-form.server.ts";
import { deleteResets } from "./reset-queries.server.ts";
import { forgetTimedOut } from "./sessions.server.ts";

const DAY = 86_400_000;
const INVITATION_KEPT_DAYS = 30;

/** Sessions, links for a new password and invitations that are over. What weighs is in the audit. */
export async function forgetWhatIsOver(db: Db, now: Date): Promise<void> {
	const before = (days: number) => new Date(now.getTime() - days * DAY).toISOString();
	await forgetTimedOut(db, now);
	await deleteResets(db, before(1));
	await forgetGuesses(db, now);
	await forgetKept(db, now);
	await deleteInvitations(db, before(INVITATION_KEPT_DAYS));
}
