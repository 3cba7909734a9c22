import { changeStamp } from "#db/changes.ts";
import { type Db, openedDb } from "#db/open.ts";

const MOST_KEPT = 500;

type Totals = { stamp: string; counts: Map<string, number> };

const totals = new WeakMap<Db, Totals>();

/** Who walks through all pages has all counted once, as long as nobody writes meanwhile. */
export async function keptTotal(
	db: Db,
	name: string,
	count: () => Promise<number>,
): Promise<number> {
	const stamp = changeStamp(db);
	const kept = totalsOf(db, stamp);
	const known = kept.counts.get(name);
	if (known !== undefined) return known;
	const counted = await count();
	// Written to since: then nobody knows which of the two was counted.
	if (changeStamp(db) === stamp && kept.counts.size < MOST_KEPT) kept.counts.set(name, counted);
	return counted;
}

function totalsOf(db: Db, stamp: string): Totals {
	const known = totals.get(openedDb(db));
	if (known?.stamp === stamp) return known;
	const fresh = { stamp, counts: new Map<string, number>() };
	totals.set(openedDb(db), fresh);
	return fresh;
}
