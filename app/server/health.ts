import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { isLate } from "#app/backups/due.ts";
import { lastBackup } from "#app/backups/last-backup.server.ts";
import { isMigrated } from "#db/migrate.ts";
import { type Db, pathOf } from "#db/open.ts";
import type { Parts } from "./parts.ts";

export type Health = { stopping: boolean };

/** What keeps a server from its work, in a word for who asks. */
type Trouble = "stopping" | "schema" | "database" | "disk";

/** It works all the same: readers must not lose the site because nobody copies it. */
const BACKUP_LATE = "backup-late";

/** Null: ready. */
export type Readiness = () => Promise<Trouble | typeof BACKUP_LATE | null>;

/** Balancers ask often, and each look writes. */
const LOOK_MS = 1_000;

/** @param elapsed milliseconds that only rise, also where the site's own clock stands */
export function readinessOf(
	{ db, settings, health }: Pick<Parts, "db" | "settings" | "health">,
	elapsed = () => performance.now(),
): Readiness {
	let lookedAt = Number.NEGATIVE_INFINITY;
	let found: ReturnType<Readiness> = Promise.resolve(null);
	return async () => {
		if (health.stopping) return "stopping";
		if (elapsed() >= lookedAt + LOOK_MS) {
			lookedAt = elapsed();
			found = look(db, settings);
		}
		return found;
	};
}

export async function answerHealth(path: string, readiness: Readiness): Promise<Response> {
	if (path === "/health/live") return answer(200, "live");
	if (path !== "/health/ready") return answer(404, "unknown");
	const trouble = await readiness();
	if (trouble === BACKUP_LATE) return answer(200, `ready, ${trouble}`);
	return trouble === null ? answer(200, "ready") : answer(503, trouble);
}

type Limits = Pick<Parts["settings"], "databaseUrl" | "leastDisk" | "backupFolder" | "now">;

async function look(db: Db, limits: Limits): ReturnType<Readiness> {
	try {
		if (!(await isMigrated(db))) return "schema";
		await writeProbe(db);
		if (await isDiskFull(limits)) return "disk";
		return (await isBackupLate(db, limits)) ? BACKUP_LATE : null;
	} catch {
		return "database";
	}
}

/** A database that only reads would lose the next register. */
async function writeProbe(db: Db): Promise<void> {
	await db
		.insertInto("setting")
		.values({ name: "write-probe", value: "1" })
		.onConflict((conflict) => conflict.column("name").doUpdateSet({ value: "1" }))
		.execute();
}

/** Only where one is made by itself. */
async function isBackupLate(db: Db, { backupFolder, now }: Limits): Promise<boolean> {
	return backupFolder !== null && isLate(await lastBackup(db), now());
}

/** Of a PostgreSQL elsewhere only its own server knows. */
async function isDiskFull({ databaseUrl, leastDisk }: Limits): Promise<boolean> {
	if (!databaseUrl.startsWith("file:")) return false;
	const { bavail, bsize } = await statfs(dirname(pathOf(databaseUrl)));
	return bavail * bsize < leastDisk;
}

function answer(status: number, word: string): Response {
	return new Response(`${word}\n`, {
		status,
		headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
	});
}
