import type { Db } from "#db/open.ts";
import {
	BEGINNING,
	type ChainKey,
	goneMacOf,
	type Head,
	macOf,
	type SealedEntry,
	stumpMacOf,
} from "./chain.ts";
import { countUnsealed, findStump, listSealed } from "./chain-queries.server.ts";

const AT_ONCE = 5_000;

export type Verified = {
	sealed: number;
	waiting: number;
	head: Head;
	/** Entries before it went by their retention. */
	from: number;
	/** The first place at which the chain is not as it was made; null: it is. */
	broken: { position: number; why: Why } | null;
};

export type Why =
	| "stump"
	| "gap"
	| "entry-missing"
	| "key-unknown"
	| "seal-wrong"
	| "entry-beside"
	| "anchor-differs"
	| "tail-missing";

type Keys = ReadonlyMap<string, ChainKey>;

/**
 * Works the whole chain out again, a piece at a time.
 * @param anchors from outside the database, position to seal
 */
export async function verifyChain(
	db: Db,
	keys: readonly ChainKey[],
	anchors: ReadonlyMap<number, string>,
): Promise<Verified> {
	const known: Keys = new Map(keys.map((key) => [key.id, key]));
	const stump = await findStump(db);
	const start: Head = stump ?? BEGINNING;
	const { waiting, beside } = await countUnsealed(db);
	const told = { sealed: 0, waiting: waiting ?? 0, head: start, from: start.position };
	const stumpKey = stump && known.get(stump.key_id);
	if (stump && (!stumpKey || stumpMacOf(stumpKey, stump) !== stump.stump_mac))
		return { ...told, broken: { position: stump.position, why: "stump" } };
	let head = start;
	for (;;) {
		const rows = await listSealed(db, head.position, AT_ONCE);
		for (const row of rows) {
			const why = faultOf(row, head, known) ?? differs(row, anchors);
			if (why) {
				const position = why === "gap" ? head.position + 1 : row.position;
				return { ...told, sealed: head.position - start.position, head, broken: { position, why } };
			}
			head = { position: row.position, mac: row.mac };
		}
		if (rows.length < AT_ONCE) break;
	}
	const all = { ...told, sealed: head.position - start.position, head };
	const last = Math.max(0, ...anchors.keys());
	if (last > head.position)
		return { ...all, broken: { position: head.position + 1, why: "tail-missing" } };
	const isBeside = (beside ?? 0) > 0;
	return { ...all, broken: isBeside ? { position: head.position, why: "entry-beside" } : null };
}

type Row = Awaited<ReturnType<typeof listSealed>>[number];

function faultOf(row: Row, head: Head, keys: Keys): Why | null {
	if (row.position !== head.position + 1) return "gap";
	const key = keys.get(row.key_id);
	if (!key) return "key-unknown";
	const { id, at, act, kind, about_ref, fields } = row;
	if (id === null || at === null || act === null) return wentInOrder(row, keys);
	if (kind === null || about_ref === null || fields === null) return "entry-missing";
	const entry: SealedEntry = { ...row, id, at, act, kind, about_ref, fields };
	return macOf(key, head, entry) === row.mac ? null : "seal-wrong";
}

/** Its seal cannot be worked out any more; who had the key says that it was this one. */
function wentInOrder(row: Row, keys: Keys): Why | null {
	const { position, mac, gone_key_id, removed_at, gone_mac } = row;
	const key = keys.get(gone_key_id ?? "");
	if (!key || gone_key_id === null || removed_at === null) return "entry-missing";
	const mark = { position, mac, key_id: gone_key_id, removed_at };
	return goneMacOf(key, mark) === gone_mac ? null : "entry-missing";
}

function differs({ position, mac }: Head, anchors: ReadonlyMap<number, string>): Why | null {
	const anchored = anchors.get(position);
	return anchored === undefined || anchored === mac ? null : "anchor-differs";
}
