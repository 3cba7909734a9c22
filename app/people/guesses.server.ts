import { keyed } from "#app/keeping/keyed.server.ts";
import type { Db } from "#db/open.ts";
import { addMiss, deleteCounts, listCounts, takeMissBack } from "./guess-queries.server.ts";
import { type Guesser, limitsOf } from "./guess-rules.ts";

export type Counting = {
	secret: string;
	/** Of a clock that runs: the site's may stand still. */
	at: Date;
	/** So many times what is allowed otherwise. */
	patience: number;
};

/** What was counted; see `forgive`. */
export type Guess = { keys: readonly string[] };

/**
 * Counts a guess as wrong before it is looked at, so that many at once are no more than one after
 * another. Null when there were as many as may be: then nothing is counted, and nothing is looked at.
 * In the database: a restart forgets nothing, and all servers count together.
 */
export async function takeGuess(
	db: Db,
	{ secret, at, patience }: Counting,
	guesser: Guesser,
): Promise<Guess | null> {
	const limits = limitsOf(guesser)
		.map(({ key, most, withinMs }) => ({
			key: keyed(secret, "guess", key),
			most: most * patience,
			until: new Date(at.getTime() + withinMs).toISOString(),
		}))
		// Two at once take them in the same order, and none waits for the other.
		.sort((one, other) => (one.key < other.key ? -1 : 1));
	const keys = limits.map(({ key }) => key);
	const now = at.toISOString();
	const known = new Map((await listCounts(db, keys, now)).map((row) => [row.key, row.misses]));
	if (limits.some(({ key, most }) => (known.get(key) ?? 0) >= most)) return null;
	return db.transaction().execute(async (trx) => {
		let isLeft = true;
		for (const limit of limits) {
			if ((await addMiss(trx, limit, now)) > limit.most) isLeft = false;
		}
		// Another one was quicker: what was added for this one goes again.
		if (!isLeft) await takeMissBack(trx, keys);
		return isLeft ? { keys } : null;
	});
}

/** It was right, or was not looked at after all. */
export function forgive(db: Db, { keys }: Guess) {
	return takeMissBack(db, keys);
}

export function forgetGuesses(db: Db, now: Date) {
	return deleteCounts(db, now.toISOString());
}
