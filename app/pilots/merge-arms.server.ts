import type { Db } from "#db/open.ts";
import { deleteArm, listArmsOf } from "./arm-queries.server.ts";

/** Two records of one person have one arm in a pilot: the one given first, else that of the record that stays. */
export async function settleArms(trx: Db, from: string, to: string): Promise<void> {
	const rows = await listArmsOf(trx, [from, to]);
	for (const own of Map.groupBy(rows, ({ pilot_id }) => pilot_id).values()) {
		const [, ...others] = own.toSorted((one, other) => {
			if (one.since !== other.since) return one.since < other.since ? -1 : 1;
			return one.learner_id === to ? -1 : 1;
		});
		for (const other of others) await deleteArm(trx, other);
	}
}
