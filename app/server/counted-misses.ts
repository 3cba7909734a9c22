/** How many misses since its first one, and when that is forgotten, on the clock of who counts. */
export type Count = { misses: number; until: number };

/**
 * Where misses are counted. In memory each process counts for itself; a table that both write to
 * makes it one count for two, which signing in will want.
 */
export type MissStore = {
	read(key: string, at: number): Count | Promise<Count>;
	add(key: string, at: number): void | Promise<void>;
};

const MOST_KEYS = 50_000;

/** @param windowMs how long after the first miss all of them are forgotten */
export function countInMemory(windowMs: number, mostKeys = MOST_KEYS): MissStore {
	const counts = new Map<string, Count>();
	const read = (key: string, at: number): Count => {
		const kept = counts.get(key);
		return kept && kept.until > at ? kept : { misses: 0, until: at + windowMs };
	};
	return {
		read,
		add(key, at) {
			const { misses, until } = read(key, at);
			// Behind all others: the first in the map is the first to be forgotten.
			counts.delete(key);
			counts.set(key, { misses: misses + 1, until });
			if (counts.size > mostKeys) makeRoom(counts, at, mostKeys);
		},
	};
}

/** What is over goes first; when all are still counted, the one that missed longest ago. */
function makeRoom(counts: Map<string, Count>, at: number, mostKeys: number): void {
	for (const [key, { until }] of counts) if (until <= at) counts.delete(key);
	for (const key of counts.keys()) {
		if (counts.size <= mostKeys) return;
		counts.delete(key);
	}
}
