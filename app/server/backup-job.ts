import { fork } from "node:child_process";
import { readdir, rm } from "node:fs/promises";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import { setInterval } from "node:timers/promises";
import { type Claim, claimBackup } from "#app/backups/claim.server.ts";
import { isDue } from "#app/backups/due.ts";
import { backupName, madeAtOf, namesToRemove } from "#app/backups/kept.ts";
import { lastBackup } from "#app/backups/last-backup.server.ts";
import type { Said } from "./backup-process.ts";
import type { Parts } from "./parts.ts";

const PROCESS = join(process.cwd(), "app/server/backup-process.ts");
const RENEW_MS = 60_000;

/** Makes a backup under that name; gives what is wrong with it all the same. */
export type MakeBackup = (file: string, stop: AbortSignal) => Promise<Said>;

/**
 * Once an hour into BACKUP_FOLDER, by one of the servers; then takes away what is old.
 */
export async function backUpWhenDue(
	{ db, settings, log }: Pick<Parts, "db" | "settings" | "log">,
	stop: AbortSignal,
	make: MakeBackup = makeInProcess,
): Promise<void> {
	const { backupFolder: folder, now } = settings;
	if (folder === null || !isDue(await lastBackup(db), now())) return;
	const claim = await claimBackup(db, now());
	if (claim === null) return;
	await removeUnfinished(folder);
	const name = backupName(now());
	const ended = new AbortController();
	const renewing = renewUntil(ended.signal, claim, now);
	const said = await make(join(folder, name), stop).finally(() => ended.abort());
	await renewing;
	if (said.problem) log.error({ event: "backup-failed", problem: said.problem });
	if (!said.made) return;
	log.info({ event: "backup-made", name, ...said.made });
	for (const old of namesToRemove(await readdir(folder), now())) {
		await rm(join(folder, old), { force: true });
		log.info({ event: "backup-removed", name: old });
	}
}

/** Left by one that was killed. */
async function removeUnfinished(folder: string): Promise<void> {
	for (const name of await readdir(folder)) {
		if (name.endsWith(".part") && madeAtOf(name.slice(0, -".part".length)))
			await rm(join(folder, name), { force: true });
	}
}

async function renewUntil(ended: AbortSignal, claim: Claim, now: () => Date): Promise<void> {
	try {
		for await (const _ of setInterval(RENEW_MS, undefined, { signal: ended, ref: false }))
			await claim.renew(now());
	} catch (error) {
		if (!ended.aborted) throw error;
	}
}

/** A process of its own: it may use a whole core and its own memory, and gives way to readers. */
function makeInProcess(file: string, stop: AbortSignal): Promise<Said> {
	const { promise, resolve, reject } = Promise.withResolvers<Said>();
	const child = fork(PROCESS, [file], {
		signal: stop,
		stdio: ["ignore", "ignore", "ignore", "ipc"],
	});
	// Before it has threads, which take after it.
	if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
	child.once("message", (said: Said) => resolve(said));
	child.once("error", reject);
	child.once("exit", (code) => reject(new Error(`The backup ended with ${code}.`)));
	return promise;
}
