import { isPostgres } from "./dialect.ts";
import type { Db } from "./open.ts";

/**
 * Until the transaction ends nobody adds a row that names one of these learners. SQLite has one
 * writer; on PostgreSQL only this lock makes the keys of other tables wait.
 */
export async function holdLearners(trx: Db, ids: readonly string[]): Promise<void> {
	if (!isPostgres(trx) || ids.length === 0) return;
	await trx
		.selectFrom("learner")
		.where("id", "in", ids)
		.select("id")
		.orderBy("id")
		.forUpdate()
		.execute();
}
