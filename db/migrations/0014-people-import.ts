import { type AnyDb, inTransaction, oneOf, text } from "./columns.ts";

/**
 * Files of learners may be on their way in, too. SQLite changes no check, so the table is made anew:
 * what was in it was sent within a day and not yet brought in, and is sent again.
 */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		const t = text(trx);
		await trx.schema.dropTable("import_file").execute();
		await trx.schema
			.createTable("import_file")
			.addColumn("id", t, (c) => c.primaryKey())
			.addColumn("provider_id", t, (c) => c.notNull().references("provider.id"))
			.addColumn("person_id", t, (c) => c.notNull().references("person.id"))
			.addColumn("kind", t, (c) =>
				c.notNull().check(oneOf("kind", ["ncs", "classes", "open-referral", "learners"])),
			)
			.addColumn("name", t, (c) => c.notNull())
			.addColumn("content", t, (c) => c.notNull())
			.addColumn("created_at", t, (c) => c.notNull())
			.execute();
	});
}
