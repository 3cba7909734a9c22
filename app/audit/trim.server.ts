import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { type ChainKey, stumpMacOf } from "./chain.ts";
import {
	deleteOlderStumps,
	deleteOldest,
	findFirstSince,
	findLastSeal,
	findSealAt,
	findStump,
	insertStump,
} from "./chain-queries.server.ts";

const AT_ONCE = 500;

/** How many entries are older, from the beginning of the chain on; what waits for its seal is young. */
export async function countOlder(db: Db, before: Instant): Promise<number> {
	return (await lastBefore(db, before)) - ((await findStump(db))?.position ?? 0);
}

/**
 * Takes the oldest part of the chain away and leaves a sealed stump, from which the rest is verified.
 * Broken off, it is gone on with the next time.
 */
export async function trimAudit(
	db: Db,
	keys: readonly ChainKey[],
	before: Instant,
	now: Date,
): Promise<number> {
	const [key] = keys;
	const position = await lastBefore(db, before);
	const stump = await findStump(db);
	if (key && position > (stump?.position ?? 0)) await leaveStump(db, key, position, now);
	const until = (await findStump(db))?.position ?? 0;
	let gone = 0;
	for (;;) {
		const some = await db.transaction().execute((trx) => deleteOldest(trx, until, AT_ONCE));
		gone += some;
		if (some < AT_ONCE) return gone;
	}
}

/** The place before the first entry that stays. */
async function lastBefore(db: Db, before: Instant): Promise<number> {
	const first = (await findFirstSince(db, before))?.position ?? null;
	if (first !== null) return first - 1;
	return (await findLastSeal(db))?.position ?? (await findStump(db))?.position ?? 0;
}

async function leaveStump(db: Db, key: ChainKey, position: number, now: Date): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const seal = await findSealAt(trx, position);
		if (!seal) return;
		const stump = { position, mac: seal.mac, key_id: key.id, removed_at: now.toISOString() };
		await insertStump(trx, { ...stump, stump_mac: stumpMacOf(key, stump) });
		await deleteOlderStumps(trx, position);
	});
}
