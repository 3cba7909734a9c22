import { type AnyDb, inTransaction, text } from "./columns.ts";

/** Who did what to whose record, how the settings were before, and when a session was last proven. */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		await createAuditEntry(trx);
		await createSettingChange(trx);
		await trx.schema.alterTable("session").addColumn("proven_at", text(trx)).execute();
		await trx
			.updateTable("session")
			.set((eb) => ({ proven_at: eb.ref("created_at") }))
			.execute();
	});
}

/** No foreign keys: an entry outlives what it tells of. */
async function createAuditEntry(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("audit_entry")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("at", t, (c) => c.notNull())
		.addColumn("by_ref", t)
		.addColumn("act", t, (c) => c.notNull())
		.addColumn("kind", t, (c) => c.notNull())
		.addColumn("about_ref", t, (c) => c.notNull())
		.addColumn("learner_ref", t)
		.addColumn("provider_ref", t)
		.addColumn("fields", t, (c) => c.notNull())
		.execute();
	for (const column of ["learner_ref", "by_ref", "about_ref", "at"]) {
		await trx.schema
			.createIndex(`audit_entry_${column}`)
			.on("audit_entry")
			.column(column)
			.execute();
	}
}

async function createSettingChange(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("setting_change")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("name", t, (c) => c.notNull())
		.addColumn("old_value", t)
		.addColumn("new_value", t, (c) => c.notNull())
		.addColumn("changed_by", t, (c) => c.notNull().references("person.id"))
		.addColumn("changed_at", t, (c) => c.notNull())
		.execute();
	await trx.schema.createIndex("setting_change_name").on("setting_change").column("name").execute();
	await trx.schema
		.createIndex("setting_change_by")
		.on("setting_change")
		.column("changed_by")
		.execute();
}
