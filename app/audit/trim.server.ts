import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { type ChainKey, goneMacOf, stumpMacOf } from "./chain.ts";
import { deleteOlderStumps, insertStump } from "./chain-queries.server.ts";
import {
	deleteEntries,
	deleteUntil,
	insertGone,
	listOldest,
	listOldSignIns,
	listSealsOf,
} from "./trim-queries.server.ts";

/** The entries before the first that stays; what waits for its seal is young. */
export function oldEntries(db: Db, before: Instant) {
	return listOldest(db, before);
}

/** Who came in and who did not: kept for a shorter time. */
export function oldSignIns(db: Db, before: Instant) {
	return listOldSignIns(db, before);
}

/** Takes the beginning of the chain and leaves a sealed stump, from which the rest is verified. */
export async function trimAudit(
	db: Db,
	[key]: readonly ChainKey[],
	ids: readonly string[],
	now: Date,
): Promise<void> {
	if (!key) throw new Error("There is no key to seal with what stays of the audit.");
	await db.transaction().execute(async (trx) => {
		const last = (await listSealsOf(trx, ids)).at(-1);
		if (!last) return;
		const stump = {
			position: last.position,
			mac: last.mac,
			key_id: key.id,
			removed_at: timeOf(now),
		};
		await insertStump(trx, { ...stump, stump_mac: stumpMacOf(key, stump) });
		await deleteUntil(trx, last.position);
		await deleteOlderStumps(trx, last.position);
	});
}

/** Takes these entries out of the chain; each leaves its seal, and a mark that it went in order. */
export async function forgetSignIns(
	db: Db,
	[key]: readonly ChainKey[],
	ids: readonly string[],
	now: Date,
): Promise<void> {
	if (!key) throw new Error("There is no key to seal with what stays of the audit.");
	await db.transaction().execute(async (trx) => {
		const gone = (await listSealsOf(trx, ids)).map(({ position, mac }) => {
			const mark = { position, mac, key_id: key.id, removed_at: timeOf(now) };
			return { ...mark, gone_mac: goneMacOf(key, mark) };
		});
		await insertGone(trx, gone);
		await deleteEntries(trx, ids);
	});
}

function timeOf(now: Date): Instant {
	return now.toISOString();
}
