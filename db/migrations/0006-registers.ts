import { sql } from "kysely";
import { type AnyDb, inTransaction, oneOf, text } from "./columns.ts";

const CODES = ["present", "late", "left-early", "absent", "authorised"];

export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		await createRegister(trx);
		await createMark(trx);
	});
}

async function createRegister(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("register")
		.addColumn("lesson_id", t, (c) => c.primaryKey().references("lesson.id"))
		.addColumn("opened_at", t, (c) => c.notNull())
		.addColumn("submitted_at", t)
		.addColumn("submitted_by", t, (c) => c.references("person.id"))
		.addColumn("reopened_at", t)
		.addColumn("reopened_by", t, (c) => c.references("person.id"))
		.addColumn("reopen_reason", t)
		.addColumn("taken_on", t)
		.addCheckConstraint("register_submitted", sql`(submitted_at is null) = (submitted_by is null)`)
		.addCheckConstraint(
			"register_reopened",
			sql`(reopened_at is null) = (reopened_by is null) and (reopened_at is null) = (reopen_reason is null)`,
		)
		.execute();
}

async function createMark(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("mark")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("lesson_id", t, (c) => c.notNull().references("lesson.id"))
		.addColumn("enrolment_id", t, (c) => c.notNull().references("enrolment.id"))
		.addColumn("code", t, (c) => c.notNull().check(oneOf("code", CODES)))
		.addColumn("late_minutes", "integer", (c) => c.notNull().defaultTo(0))
		.addColumn("left_early_minutes", "integer", (c) => c.notNull().defaultTo(0))
		.addColumn("version", "integer", (c) => c.notNull().defaultTo(1))
		.addColumn("changed_at", t, (c) => c.notNull())
		.addColumn("changed_by", t, (c) => c.notNull().references("person.id"))
		.addUniqueConstraint("mark_once", ["lesson_id", "enrolment_id"])
		.addCheckConstraint(
			"mark_minutes",
			sql`late_minutes >= 0 and left_early_minutes >= 0
				and (late_minutes = 0 or code = 'late')
				and (left_early_minutes = 0 or code in ('late', 'left-early'))`,
		)
		.execute();
	await trx.schema.createIndex("mark_enrolment").on("mark").column("enrolment_id").execute();

	await trx.schema
		.createTable("mark_revision")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("lesson_id", t, (c) => c.notNull().references("lesson.id"))
		.addColumn("enrolment_id", t, (c) => c.notNull().references("enrolment.id"))
		.addColumn("old_code", t)
		.addColumn("old_late_minutes", "integer")
		.addColumn("old_left_early_minutes", "integer")
		.addColumn("new_code", t, (c) => c.notNull())
		.addColumn("new_late_minutes", "integer", (c) => c.notNull())
		.addColumn("new_left_early_minutes", "integer", (c) => c.notNull())
		.addColumn("version", "integer", (c) => c.notNull())
		.addColumn("changed_at", t, (c) => c.notNull())
		.addColumn("changed_by", t, (c) => c.notNull().references("person.id"))
		.addColumn("reason", t)
		.addUniqueConstraint("mark_revision_once", ["lesson_id", "enrolment_id", "version"])
		.execute();
}
