import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { insertMiss, listMisses } from "./factor-queries.server.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Of one account, wherever they come from: recovery codes and passkeys go on working meanwhile. */
const LIMITS = [
	{ within: 15 * MINUTE, most: 10 },
	{ within: DAY, most: 30 },
];

/** Six digits are few: they are guessed slowly, or not at all. */
export async function isGuessingTooMuch(trx: Db, personId: string, now: Date): Promise<boolean> {
	const misses = await listMisses(trx, personId, ago(now, DAY));
	return LIMITS.some(
		({ within, most }) => misses.filter((at) => at > ago(now, within)).length >= most,
	);
}

export function countMiss(trx: Db, personId: string, now: Date): Promise<void> {
	const miss = { id: newId(), person_id: personId, at: now.toISOString() };
	return insertMiss(trx, miss, ago(now, DAY));
}

function ago(now: Date, ms: number): string {
	return new Date(now.getTime() - ms).toISOString();
}
