import type { Db } from "#db/open.ts";
import type { GuessCountTable } from "#db/tables/accounts.ts";

export function listCounts(db: Db, keys: readonly string[], at: string) {
	return db
		.selectFrom("guess_count")
		.where("key", "in", keys)
		.where("until", ">", at)
		.select(["key", "misses"])
		.execute();
}

/** How many there are with this one; what is over begins anew. */
export async function addMiss(
	trx: Db,
	{ key, until }: Pick<GuessCountTable, "key" | "until">,
	at: string,
): Promise<number> {
	const { misses } = await trx
		.insertInto("guess_count")
		.values({ key, misses: 1, until })
		.onConflict((conflict) =>
			conflict.column("key").doUpdateSet((eb) => {
				const isOver = eb("guess_count.until", "<=", at);
				return {
					misses: eb
						.case()
						.when(isOver)
						.then(1)
						.else(eb("guess_count.misses", "+", 1))
						.end(),
					until: eb.case().when(isOver).then(until).else(eb.ref("guess_count.until")).end(),
				};
			}),
		)
		.returning("misses")
		.executeTakeFirstOrThrow();
	return misses;
}

export function takeMissBack(db: Db, keys: readonly string[]) {
	return db
		.updateTable("guess_count")
		.set((eb) => ({ misses: eb("misses", "-", 1) }))
		.where("key", "in", keys)
		.where("misses", ">", 0)
		.execute();
}

export function deleteCounts(db: Db, before: string) {
	return db.deleteFrom("guess_count").where("until", "<=", before).execute();
}
