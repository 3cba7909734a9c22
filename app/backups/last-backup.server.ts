import type { Db } from "#db/open.ts";
import { findNote, keepNote } from "./backup-queries.server.ts";
import { kept, type LastBackup, lastBackupOf } from "./last-backup.ts";
import type { Proof } from "./make-backup.server.ts";

const NAME = "backup-last";

/** Null: none was ever made, by the schedule or by hand. */
export async function lastBackup(db: Db): Promise<LastBackup | null> {
	const note = await findNote(db, NAME);
	return note === undefined ? null : lastBackupOf(note.value);
}

export function noteBackup(
	db: Db,
	{ madeAt, bytes, rows, chain }: Proof,
	now: Date,
): Promise<void> {
	const auditBrokenAt = chain.broken?.position ?? null;
	const last = { madeAt: new Date(madeAt), provedAt: now, bytes, rows, auditBrokenAt };
	return keepNote(db, NAME, kept(last));
}
