import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import type { ChainKey } from "#app/audit/chain.ts";
import { withSource } from "#db/copies/open-source.ts";
import { Refusal } from "#db/copies/refusal.ts";
import { withScratch } from "#db/copies/scratch.ts";
import { migrate } from "#db/migrate.ts";
import { readBackup, underItsName, writeBackup } from "./backup-file.server.ts";
import { type Anchors, type ChainState, chainStateOf } from "./chain-state.server.ts";

export type Keys = {
	/** The first seals, all open. */
	readonly backup: readonly Buffer[];
	readonly audit: readonly ChainKey[];
};

export type Proof = {
	madeAt: string;
	tables: number;
	rows: number;
	bytes: number;
	chain: ChainState;
};

/**
 * A backup of this moment, which has been restored before it gets its name. The site goes on meanwhile.
 */
export async function makeBackup(
	url: string,
	file: string,
	keys: Keys,
	anchors: Anchors,
	now: Date,
): Promise<Proof> {
	const [key] = keys.backup;
	if (!key) throw new Refusal(NO_KEY);
	if (existsSync(file)) throw new Refusal(`There is a file ${file} already: name another one.`);
	return underItsName(file, async (part) => {
		await withSource(url, (source) => {
			if (source.steps.length === 0) throw new Refusal("The database is empty.");
			const title = { format: 1, madeAt: now.toISOString(), steps: source.steps } as const;
			return writeBackup(part, key, title, source);
		});
		return proveBackup(part, keys, anchors);
	});
}

export const NO_KEY =
	"BACKUP_KEY is not set: make one with openssl rand -base64 32, and keep it apart from the backups.";

/**
 * Restores it into a database without a name: counts, checksums, keys between rows, the steps to today's
 * schema. The audit's chain is told and not asked for: where somebody broke it, the copies from that day on
 * are needed most.
 */
export async function proveBackup(file: string, keys: Keys, anchors: Anchors): Promise<Proof> {
	const { title, source } = await readBackup(file, keys.backup);
	const { size } = await stat(file);
	return withScratch(source, async (db, sums) => {
		await migrate(db);
		const rows = [...sums.values()].reduce((total, sum) => total + sum.rows, 0);
		const chain = await chainStateOf(db, keys.audit, anchors);
		return { madeAt: title.madeAt, tables: sums.size, rows, bytes: size, chain };
	});
}
