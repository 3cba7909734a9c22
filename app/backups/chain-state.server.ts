import type { ChainKey } from "#app/audit/chain.ts";
import { headOf } from "#app/audit/seal.server.ts";
import { type Verified, verifyChain } from "#app/audit/verify.server.ts";
import type { Db } from "#db/open.ts";

export type Anchors = ReadonlyMap<number, string>;
export type ChainState = Verified & {
	/** What was sealed after this copy was made: position by position, the anchor alone knows of it. */
	lost: number;
};

/** An older copy ends before the last anchor; up to its own end it has to agree with all of them. */
export async function chainStateOf(
	db: Db,
	keys: readonly ChainKey[],
	anchors: Anchors,
): Promise<ChainState> {
	const head = await headOf(db);
	const within = [...anchors].filter(([position]) => position <= head.position);
	const verified = await verifyChain(db, keys, new Map(within));
	const last = Math.max(head.position, ...anchors.keys());
	return { ...verified, lost: last - head.position };
}
