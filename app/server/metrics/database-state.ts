import { countUnsealed } from "#app/audit/seal.server.ts";
import { lastBackup } from "#app/backups/last-backup.server.ts";
import { outboxState } from "#app/messages/outbox.server.ts";
import { countOpenSessions } from "#app/people/sessions.server.ts";
import type { Db } from "#db/open.ts";
import type { Family } from "./exposition.ts";
import { gauge } from "./metrics.ts";

/** What waits in the database; the same whichever process is asked. */
export async function databaseState(db: Db, now: Date): Promise<Family[]> {
	const { waiting, oldest, failed } = await outboxState(db);
	const unsealed = await countUnsealed(db);
	const sessions = await countOpenSessions(db, now);
	const backup = await lastBackup(db);
	const age = oldest === null ? 0 : (now.getTime() - Date.parse(oldest)) / 1000;
	return [
		gauge("esol_letters_waiting", "Letters that wait to be sent.", [{ value: waiting }]),
		gauge("esol_letters_oldest_seconds", "Age of the oldest letter that waits.", [{ value: age }]),
		gauge("esol_letters_failed", "Letters given up.", [{ value: failed }]),
		gauge("esol_audit_unsealed", "Entries of the audit that wait for their seal.", [
			{ value: unsealed },
		]),
		gauge(
			"esol_backup_age_seconds",
			"Age of the last backup that was proved; none stands here before the first.",
			backup === null ? [] : [{ value: (now.getTime() - backup.madeAt.getTime()) / 1000 }],
		),
		gauge("esol_sessions_open", "Sessions that are not over.", [{ value: sessions }]),
	];
}
