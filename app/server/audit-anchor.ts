import { open } from "node:fs/promises";
import { anchorLine } from "#app/audit/anchors.ts";
import { headOf, sealWaiting } from "#app/audit/seal.server.ts";
import type { Parts } from "./parts.ts";

type Needed = Pick<Parts, "db" | "settings" | "log">;

/** The last of a server: nothing waits, and the end is told. */
export async function endAudit(parts: Needed): Promise<void> {
	try {
		await sealWaiting(parts.db, parts.settings.auditKeys);
		await anchorAudit(parts);
	} catch (error) {
		// What waits is sealed by the next server; this one still has to end.
		parts.log.error({ event: "audit-not-sealed", error });
	}
}

/**
 * Says outside the database where the chain ends: whoever cuts its end off, or puts an older database
 * back, cannot take back what the log and the file on another disk have.
 */
export async function anchorAudit({ db, settings, log }: Needed): Promise<void> {
	const head = await headOf(db);
	if (head.position === 0) return;
	log.info({ event: "audit-head", ...head });
	if (settings.auditAnchor !== null)
		await append(settings.auditAnchor, anchorLine(head, settings.now()));
}

async function append(file: string, line: string): Promise<void> {
	const handle = await open(file, "a");
	try {
		await handle.appendFile(line);
		await handle.sync();
	} finally {
		await handle.close();
	}
}
