import type { Selectable } from "kysely";
import type { Db } from "#db/open.ts";
import type { EqualityProfileTable } from "#db/tables/about-her.ts";
import type { Sealed } from "./seal.server.ts";

type Row = Pick<Selectable<EqualityProfileTable>, "learner_id" | "key_id" | "sealed">;

export function countByKey(db: Db) {
	return db
		.selectFrom("equality_profile")
		.groupBy("key_id")
		.select(["key_id", (eb) => eb.fn.countAll<number>().as("count")])
		.orderBy("key_id")
		.execute();
}

/** Those after this learner that another key seals. */
export function listSealedOtherwise(
	trx: Db,
	{ keyId, after, most }: { keyId: string; after: string; most: number },
): Promise<Row[]> {
	return trx
		.selectFrom("equality_profile")
		.where("key_id", "!=", keyId)
		.where("learner_id", ">", after)
		.select(["learner_id", "key_id", "sealed"])
		.orderBy("learner_id")
		.limit(most)
		.execute();
}

/** The day of her answer stays. True unless she has answered anew, or erased it, meanwhile. */
export async function replaceSeal(trx: Db, old: Row, next: Sealed): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable("equality_profile")
		.set(next)
		.where("learner_id", "=", old.learner_id)
		.where("sealed", "=", old.sealed)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}
