import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { deleteResponse, listProgress } from "./survey-queries.server.ts";

/** Two records of one person have one survey of each wave: the one that got further. */
export async function settleResponses(trx: Db, from: string, to: string): Promise<void> {
	const rows = await listProgress(trx, [from, to]);
	const pairs = Map.groupBy(rows, ({ pilot_id, wave }) => `${pilot_id} ${wave}`);
	for (const pair of pairs.values()) {
		const [, ...others] = pair.toSorted((one, other) => rank(other, to) - rank(one, to));
		for (const { id } of others) await deleteResponse(trx, id);
	}
}

type Ranked = { learner_id: string; answered_at: Instant | null; finished_at: Instant | null };

function rank({ learner_id, answered_at, finished_at }: Ranked, to: string): number {
	return (finished_at ? 4 : 0) + (answered_at ? 2 : 0) + (learner_id === to ? 1 : 0);
}
