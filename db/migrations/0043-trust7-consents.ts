import { type AnyDb, inTransaction, text } from "./columns.ts";

/** Who wrote down that she takes a consent back; null when she did it herself. */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		await trx.schema
			.alterTable("consent")
			.addColumn("withdrawn_by", text(trx), (c) => c.references("person.id"))
			.execute();
	});
}
