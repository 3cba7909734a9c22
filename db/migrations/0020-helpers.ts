import { sql } from "kysely";
import { type AnyDb, inTransaction, text } from "./columns.ts";

/**
 * The last day of a volunteer or another Londoner. Not the planned end, which is a learner's and
 * is frozen once she has started.
 */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		await trx.schema
			.alterTable("enrolment")
			.addColumn("helps_until", text(trx), (c) =>
				c.check(sql`helps_until is null or role <> 'learner'`),
			)
			.execute();
	});
}
