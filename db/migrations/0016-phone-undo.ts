import { isPostgres } from "../dialect.ts";
import { type AnyDb, inTransaction, text } from "./columns.ts";

/** A first mark can be taken back: its revision says that there is none now. */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		if (isPostgres(trx)) await dropNotNull(trx);
		else await copyTable(trx);
	});
}

async function dropNotNull(trx: AnyDb): Promise<void> {
	await trx.schema
		.alterTable("mark_revision")
		.alterColumn("new_code", (c) => c.dropNotNull())
		.execute();
}

/** SQLite changes no column; no other table points at this one. */
async function copyTable(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("mark_revision_new")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("lesson_id", t, (c) => c.notNull().references("lesson.id"))
		.addColumn("enrolment_id", t, (c) => c.notNull().references("enrolment.id"))
		.addColumn("old_code", t)
		.addColumn("old_late_minutes", "integer")
		.addColumn("old_left_early_minutes", "integer")
		.addColumn("new_code", t)
		.addColumn("new_late_minutes", "integer", (c) => c.notNull())
		.addColumn("new_left_early_minutes", "integer", (c) => c.notNull())
		.addColumn("version", "integer", (c) => c.notNull())
		.addColumn("changed_at", t, (c) => c.notNull())
		.addColumn("changed_by", t, (c) => c.notNull().references("person.id"))
		.addColumn("reason", t)
		.addUniqueConstraint("mark_revision_once", ["lesson_id", "enrolment_id", "version"])
		.execute();
	await trx
		.insertInto("mark_revision_new")
		.expression(trx.selectFrom("mark_revision").selectAll())
		.execute();
	await trx.schema.dropTable("mark_revision").execute();
	await trx.schema.alterTable("mark_revision_new").renameTo("mark_revision").execute();
}
