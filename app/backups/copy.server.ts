import type { ChainKey } from "#app/audit/chain.ts";
import { bring } from "#db/copies/bring.ts";
import { withReader, withSource } from "#db/copies/open-source.ts";
import { Refusal } from "#db/copies/refusal.ts";
import { differingTable, type Sums, sumAll } from "#db/copies/sum.ts";
import { type ChainState, chainStateOf } from "./chain-state.server.ts";

/** Everything, into an empty place of either engine; nothing is kept when the source changed meanwhile. */
export async function copyDatabase(
	from: string,
	to: string,
	auditKeys: readonly ChainKey[],
): Promise<{ sums: Sums; chain: ChainState }> {
	const { sums, finished } = await withSource(from, (source) =>
		bring({ ...source, confirm: (sums) => refuseChanged(from, sums) }, to, (db) =>
			chainStateOf(db, auditKeys, new Map()),
		),
	);
	return { sums, chain: finished };
}

/** Read again, from a moment later. */
export async function refuseChanged(from: string, sums: Sums): Promise<void> {
	const table = differingTable(sums, await withReader(from, sumAll));
	if (table === null) return;
	throw new Refusal(`The table ${table} changed meanwhile: stop the site, then copy again.`);
}
