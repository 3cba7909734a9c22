import { note } from "#app/audit/note.server.ts";
import type { Db } from "#db/open.ts";
import { setClosed } from "./people-queries.server.ts";
import { endSessionsOf } from "./sessions.server.ts";

/** `by` is null where it is whoever runs the server. */
type OfAccount = { by: string | null; accountId: string };

/** Her name stays where she marked; she comes in no more, from this moment on. */
export async function closeFor(trx: Db, of: OfAccount, now: Date): Promise<void> {
	if (await setClosed(trx, of.accountId, now.toISOString())) await noteState(trx, of, now);
	await endSessionsOf(trx, of.accountId);
}

export async function reopenFor(trx: Db, of: OfAccount, now: Date): Promise<void> {
	if (await setClosed(trx, of.accountId, null)) await noteState(trx, of, now);
}

function noteState(trx: Db, { by, accountId: about }: OfAccount, now: Date) {
	return note(trx, [{ by, act: "changed", kind: "person", about, fields: ["disabled_at"] }], now);
}
