import { type AnyDb, inTransaction, text } from "./columns.ts";

/** Providers that left, and whether the bytes of who was erased are out of the files. */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		const t = text(trx);
		await trx.schema.alterTable("erasure").addColumn("cleaned_at", t).execute();
		await trx.schema.alterTable("provider").addColumn("left_on", t).execute();
		// No key to the provider: the list outlives what it names.
		await trx.schema
			.createTable("provider_removal")
			.addColumn("id", t, (c) => c.primaryKey())
			.addColumn("provider_ref", t, (c) => c.notNull())
			.addColumn("removed_on", t, (c) => c.notNull())
			.addColumn("cleaned_at", t)
			.execute();
	});
}
