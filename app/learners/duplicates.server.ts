import { providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { notFound } from "#app/http/errors.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import type { Db } from "#db/open.ts";
import { pairKey, type Reason, suggestPairs } from "./duplicates.ts";
import {
	findSharedProvider,
	insertApart,
	listAlike,
	listApart,
} from "./duplicates-queries.server.ts";

/** More than these nobody works through at once; the next ones follow. */
const MOST_SHOWN = 50;

type Row = Awaited<ReturnType<typeof listAlike>>[number];

export type Duplicates = Awaited<ReturnType<typeof listDuplicates>>;
export type DuplicatePair = Duplicates["pairs"][number];

export async function listDuplicates(db: Db, person: Person) {
	const pairs: { reason: Reason; learners: [Shown, Shown] }[] = [];
	const seen = new Set<string>();
	for (const providerId of providersOf(person, "coordinator").sort()) {
		for (const { ids, reason, rows } of await pairsOf(db, providerId)) {
			const key = pairKey(...ids);
			if (!seen.has(key)) pairs.push({ reason, learners: [shown(rows[0]), shown(rows[1])] });
			seen.add(key);
		}
	}
	return { pairs: pairs.slice(0, MOST_SHOWN), more: Math.max(0, pairs.length - MOST_SHOWN) };
}

/** They look alike and are two people: the pair is not suggested again. */
export async function tellApart(
	db: Db,
	person: Person,
	ids: readonly [string, string],
	now: Date,
): Promise<void> {
	const provider_id = await sharedProvider(db, person, ids);
	const [one_id, other_id] = ids[0] < ids[1] ? ids : [ids[1], ids[0]];
	const said = { said_at: now.toISOString(), said_by: person.id };
	await insertApart(db, { provider_id, one_id, other_id, ...said });
}

/** Both are learners of one of her own providers; else there is no such pair. */
export async function sharedProvider(
	db: Db,
	person: Person,
	ids: readonly [string, string],
): Promise<string> {
	const own = providersOf(person, "coordinator");
	const isPair = own.length > 0 && ids[0] !== ids[1];
	const provider = isPair ? await findSharedProvider(db, own, ids) : undefined;
	if (!provider) throw notFound();
	return provider.id;
}

async function pairsOf(db: Db, providerId: string) {
	const learners = await listAlike(db, providerId);
	const apart = await listApart(db, providerId);
	const keys = new Set(apart.map(({ one_id, other_id }) => pairKey(one_id, other_id)));
	const byId = new Map(learners.map((row) => [row.id, row]));
	return suggestPairs(learners, keys).map((pair) => ({
		...pair,
		rows: [byId.get(pair.ids[0])!, byId.get(pair.ids[1])!] as const,
	}));
}

type Shown = ReturnType<typeof shown>;

function shown({ id, preferred_name, full_name, phone, email, created_at }: Row) {
	const since = londonDate(new Date(created_at));
	return { id, name: preferred_name, fullName: full_name, phone, email, since };
}
