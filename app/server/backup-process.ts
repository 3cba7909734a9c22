import { existsSync, readFileSync } from "node:fs";
import { readAnchors } from "#app/audit/anchors.ts";
import { noteBackup } from "#app/backups/last-backup.server.ts";
import { makeBackup } from "#app/backups/make-backup.server.ts";
import { Refusal } from "#db/copies/refusal.ts";
import { openDb } from "#db/open.ts";
import { readSettings } from "./settings.ts";

/** Sentences and codes of ours, in which no row is quoted. */
export type Said = { made?: { bytes: number; rows: number; ms: number }; problem?: string };

// Beside the server: one backup, on a connection of its own, and one answer.

const [, , file = ""] = process.argv;
process.send?.(await answer(), () => process.disconnect?.());

async function answer(): Promise<Said> {
	try {
		return await made();
	} catch (error) {
		return { problem: nameOf(error) };
	}
}

async function made(): Promise<Said> {
	const { databaseUrl, backupKeys, auditKeys, auditAnchor, now } = readSettings(process.env, false);
	const began = performance.now();
	const isAnchored = auditAnchor !== null && existsSync(auditAnchor);
	const anchors = readAnchors(isAnchored ? readFileSync(auditAnchor, "utf8") : "");
	const keys = { backup: backupKeys, audit: auditKeys };
	const proof = await makeBackup(databaseUrl, file, keys, anchors, now());
	const db = openDb(databaseUrl);
	await noteBackup(db, proof, now());
	await db.destroy();
	const { bytes, rows, chain } = proof;
	const problem = chain.broken ? `audit broken at ${chain.broken.position}` : undefined;
	const ms = Math.round(performance.now() - began);
	return { made: { bytes, rows, ms }, ...(problem && { problem }) };
}

function nameOf(error: unknown): string {
	if (error instanceof Refusal) return error.message;
	if (!(error instanceof Error)) return typeof error;
	return "code" in error ? `${error.name} ${error.code}` : error.name;
}
