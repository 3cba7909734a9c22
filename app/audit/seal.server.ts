import { isUniqueViolation } from "#db/dialect.ts";
import type { Db } from "#db/open.ts";
import { BEGINNING, type ChainKey, type Head, macOf } from "./chain.ts";
import {
	countWaiting,
	findLastSeal,
	findStump,
	findWaiting,
	insertSeals,
	listWaiting,
} from "./chain-queries.server.ts";

const AT_ONCE = 500;

/** Entries that nobody has given their place yet. */
export async function countUnsealed(db: Db): Promise<number> {
	return Number((await countWaiting(db)).count);
}

/**
 * Gives every entry that waits its place and its seal. Soon after and not within the change itself: a
 * chain has one end, and two registers that are saved must not wait for each other. Two servers may
 * seal at once; one of them finds the place taken and leaves it to the other. Asked each second, with
 * nothing to do it reads one row and begins nothing: who writes has no lock to wait for.
 */
export async function sealWaiting(db: Db, keys: readonly ChainKey[]): Promise<number> {
	const [key] = keys;
	if (!key || !(await findWaiting(db))) return 0;
	let sealed = 0;
	try {
		for (;;) {
			const some = await db.transaction().execute((trx) => sealSome(trx, key));
			sealed += some;
			if (some < AT_ONCE) return sealed;
		}
	} catch (error) {
		if (isUniqueViolation(error)) return sealed;
		throw error;
	}
}

async function sealSome(trx: Db, key: ChainKey): Promise<number> {
	const entries = await listWaiting(trx, AT_ONCE);
	if (entries.length === 0) return 0;
	let head = await headOf(trx);
	const seals = entries.map((entry) => {
		head = { position: head.position + 1, mac: macOf(key, head, entry) };
		return { ...head, entry_id: entry.id, key_id: key.id };
	});
	await insertSeals(trx, seals);
	return seals.length;
}

/** Where the chain ends; with nothing left of it, where it was cut. */
export async function headOf(db: Db): Promise<Head> {
	return (await findLastSeal(db)) ?? (await findStump(db)) ?? BEGINNING;
}
