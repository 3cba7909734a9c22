import { existsSync, readFileSync } from "node:fs";
import { defineCommand } from "citty";
import { readAnchors } from "#app/audit/anchors.ts";
import type { ChainState } from "#app/backups/chain-state.server.ts";
import { copyDatabase } from "#app/backups/copy.server.ts";
import { noteBackup } from "#app/backups/last-backup.server.ts";
import { makeBackup, NO_KEY } from "#app/backups/make-backup.server.ts";
import { restoreBackup } from "#app/backups/restore.server.ts";
import { replayErasures } from "#app/server/erasures.ts";
import { readSettings, type Settings } from "#app/server/settings.ts";
import { pathOf } from "#db/open.ts";
import { withDatabaseUnmigrated } from "./database.ts";
import { Failure } from "./failure.ts";
import { refuseUnreadable } from "./read-file.ts";

const file = {
	type: "positional",
	required: true,
	description: "File of the backup, sealed with BACKUP_KEY",
} as const;

export const backup = defineCommand({
	meta: {
		name: "backup",
		description: "Back the database up while the site runs, and prove it by restoring it",
	},
	args: { file },
	async run({ args }) {
		const settings = settingsWithKey();
		refuseMissing(settings.databaseUrl);
		const began = performance.now();
		const url = settings.databaseUrl;
		const proof = await makeBackup(
			url,
			args.file,
			keysOf(settings),
			anchorsOf(settings),
			settings.now(),
		);
		await withDatabaseUnmigrated((db, now) => noteBackup(db, proof, now));
		const much = `${counted(proof)}, ${(proof.bytes / 1e6).toFixed(1)} MB`;
		console.log(`Backed up and restored once to prove it: ${much}, ${secondsSince(began)} s.`);
		tellChain(proof.chain, "the database");
	},
});

export const restore = defineCommand({
	meta: {
		name: "restore",
		description: "Put a backup into the database of DATABASE_URL, which is empty",
	},
	args: { file },
	async run({ args }) {
		const settings = settingsWithKey();
		const began = performance.now();
		const list = settings.erasureList;
		const hadList = list !== null && existsSync(list);
		const restored = await refuseUnreadable(
			args.file,
			restoreBackup(settings.databaseUrl, args.file, keysOf(settings), anchorsOf(settings), (db) =>
				replayErasures(db, settings),
			),
		);
		console.log(`Restored as it was at ${restored.madeAt}: ${counted(restored)}.`);
		console.log(
			`Counts, checksums and keys agree; everybody signs in again; ${secondsSince(began)} s.`,
		);
		if (hadList) console.log(`Erased again, as the list says: ${restored.again}.`);
		else console.log("There is no ERASURE_LIST here: who was erased since the backup is back.");
		if (restored.chain.lost > 0)
			console.log(
				`The anchor knows ${restored.chain.lost} entries more than this audit: begin a new anchor.`,
			);
		tellChain(restored.chain, "the backup");
	},
});

const place = (description: string) => {
	return {
		type: "string",
		required: true,
		valueHint: "file:…|postgres://…|NAME",
		description,
	} as const;
};

export const copy = defineCommand({
	meta: {
		name: "copy",
		description:
			"Copy everything into an empty database, also of the other kind; stop the site first",
	},
	args: {
		from: place("The database, or a variable of the environment that holds its address"),
		to: place("An empty place, named alike"),
	},
	async run({ args }) {
		const settings = readSettings(process.env, false);
		const [from, to] = [addressOf(args.from), addressOf(args.to)];
		refuseMissing(from);
		const began = performance.now();
		const { sums, chain } = await copyDatabase(from, to, settings.auditKeys);
		for (const [table, { rows, checksum }] of sums)
			console.log(`${String(rows).padStart(9)}  ${checksum.slice(0, 16)}  ${table}`);
		const rows = [...sums.values()].reduce((total, sum) => total + sum.rows, 0);
		console.log(`Copied: ${counted({ rows, tables: sums.size })}, ${secondsSince(began)} s.`);
		console.log("Counts and checksums of every table agree. Now DATABASE_URL may name the copy.");
		tellChain(chain, "the copy");
	},
});

function settingsWithKey(): Settings {
	const settings = readSettings(process.env, false);
	if (settings.backupKeys.length === 0) throw new Failure(NO_KEY);
	return settings;
}

function keysOf({ backupKeys, auditKeys }: Settings) {
	return { backup: backupKeys, audit: auditKeys };
}

/** Of a machine that was lost, its file is not there any more. */
function anchorsOf({ auditAnchor }: Settings): Map<number, string> {
	const isThere = auditAnchor !== null && existsSync(auditAnchor);
	return readAnchors(isThere ? readFileSync(auditAnchor, "utf8") : "");
}

/** What is written on a command line is seen by everybody on the machine: a password is named, not written. */
function addressOf(text: string): string {
	const address = /^[A-Z][A-Z0-9_]*$/.test(text) ? process.env[text] : text;
	if (address && /^(file:|postgres(ql)?:\/\/)./.test(address)) return address;
	throw new Failure(`${text} must be file:… or postgres://…, or a variable that holds it.`);
}

/** SQLite would make a new one. */
function refuseMissing(url: string): void {
	if (url.startsWith("file:") && !existsSync(pathOf(url)))
		throw new Failure(`There is no database ${pathOf(url)}.`);
}

function counted({ rows, tables }: { rows: number; tables: number }): string {
	return `${rows} rows in ${tables} tables`;
}

function secondsSince(began: number): string {
	return ((performance.now() - began) / 1_000).toFixed(1);
}

/** The copy is true all the same: that is why it is kept. */
function tellChain({ broken, head }: ChainState, where: string): void {
	if (broken !== null)
		throw new Failure(
			`It is whole, but the audit of ${where} is broken at position ${broken.position}: run verify-audit.`,
		);
	console.log(`The audit is as it was written, up to position ${head.position}.`);
}
