import { sql } from "kysely";
import { type AnyDb, inTransaction, text } from "./columns.ts";

/** Opens one person's own page; a provider has at most one open link to it. */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		const t = text(trx);
		await trx.schema
			.createTable("personal_link")
			.addColumn("id", t, (c) => c.primaryKey())
			.addColumn("token_hash", t, (c) => c.notNull().unique())
			.addColumn("learner_id", t, (c) => c.notNull().references("learner.id"))
			.addColumn("provider_id", t, (c) => c.notNull().references("provider.id"))
			.addColumn("created_at", t, (c) => c.notNull())
			.addColumn("created_by", t, (c) => c.notNull().references("person.id"))
			.addColumn("expires_at", t, (c) => c.notNull())
			.addColumn("ended_at", t)
			.execute();
		await trx.schema
			.createIndex("personal_link_open")
			.unique()
			.on("personal_link")
			.columns(["learner_id", "provider_id"])
			.where(sql.ref("ended_at"), "is", null)
			.execute();
	});
}
