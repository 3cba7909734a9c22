import { bring } from "#db/copies/bring.ts";
import type { Db } from "#db/open.ts";
import { readBackup } from "./backup-file.server.ts";
import { deleteSessions } from "./backup-queries.server.ts";
import { type Anchors, type ChainState, chainStateOf } from "./chain-state.server.ts";
import type { Keys } from "./make-backup.server.ts";

export type Restored = {
	madeAt: string;
	tables: number;
	rows: number;
	/** How many were erased since the backup, and now again. */
	again: number;
	chain: ChainState;
};

/**
 * Into an empty place only. Who was signed in then has to sign in again: she may have been signed out since.
 *
 * @param eraseAgain replays the list of who was erased
 */
export async function restoreBackup(
	url: string,
	file: string,
	keys: Keys,
	anchors: Anchors,
	eraseAgain: (db: Db) => Promise<number>,
): Promise<Restored> {
	const { title, source } = await readBackup(file, keys.backup);
	const { sums, finished } = await bring(source, url, async (db) => {
		const chain = await chainStateOf(db, keys.audit, anchors);
		await deleteSessions(db);
		return { again: await eraseAgain(db), chain };
	});
	const rows = [...sums.values()].reduce((total, sum) => total + sum.rows, 0);
	return { madeAt: title.madeAt, tables: sums.size, rows, ...finished };
}
