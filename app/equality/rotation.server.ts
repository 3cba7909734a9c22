import { note } from "#app/audit/note.server.ts";
import { holdLearners } from "#db/hold-learners.ts";
import type { Db } from "#db/open.ts";
import { countByKey, listSealedOtherwise, replaceSeal } from "./rotation-queries.server.ts";
import { type EqualityKeys, keyId, openProfile, sealProfile } from "./seal.server.ts";

export type KeyUse = {
	keyId: string;
	/** `seals`: what is new; `opens`: what was; `missing`: nobody here can open these. */
	use: "seals" | "opens" | "missing";
	count: number;
};

/** The given keys in their order, then those that seal something and were not given. */
export async function listKeyUse(db: Db, keys: EqualityKeys): Promise<KeyUse[]> {
	const counts = new Map((await countByKey(db)).map(({ key_id, count }) => [key_id, count]));
	const known = keys.map(keyId);
	const given = known.map((id, at): KeyUse => {
		return { keyId: id, use: at === 0 ? "seals" : "opens", count: counts.get(id) ?? 0 };
	});
	const others = [...counts].filter(([id]) => !known.includes(id));
	return [...given, ...others.map(([id, count]): KeyUse => ({ keyId: id, use: "missing", count }))];
}

/** So many in one transaction: a learner who answers meanwhile hardly waits. */
const AT_ONCE = 200;

/**
 * Seals with the first key what another one sealed. Stopped half way, it goes on where it was; what
 * she answers meanwhile stands.
 * @returns how many were sealed anew
 */
export async function sealAnew(
	db: Db,
	keys: EqualityKeys,
	now: Date,
	atOnce: number = AT_ONCE,
): Promise<number> {
	let sealed = 0;
	let after: string | null = "";
	while (after !== null) {
		const from: string = after;
		const batch = await db
			.transaction()
			.execute((trx) => sealBatch(trx, keys, { after: from, most: atOnce }, now));
		sealed += batch.sealed;
		after = batch.last;
	}
	return sealed;
}

async function sealBatch(
	trx: Db,
	keys: EqualityKeys,
	from: { after: string; most: number },
	now: Date,
) {
	const [first] = keys;
	if (!first) throw new Error("There is no key to seal with.");
	const newest = keyId(first);
	const rows = await listSealedOtherwise(trx, { keyId: newest, ...from });
	// As her own form does: two who hold rows of hers in another order would wait for each other.
	await holdLearners(
		trx,
		rows.map((row) => row.learner_id),
	);
	let sealed = 0;
	for (const row of rows) {
		const profile = openProfile(keys, row.learner_id, row);
		if (!profile) continue;
		if (await replaceSeal(trx, row, sealProfile(keys, row.learner_id, profile))) sealed++;
	}
	if (sealed > 0) await note(trx, [anew(newest)], now);
	return { sealed, last: rows.at(-1)?.learner_id ?? null };
}

/** What she said is the same: it stands in the audit as done to the key, not to her. */
function anew(about: string) {
	return { by: null, act: "changed", kind: "equality_profile", about, fields: ["key_id"] } as const;
}
