import { sql } from "kysely";
import { type AnyDb, inTransaction, oneOf, text } from "./columns.ts";

const CODES = ["present", "late", "left-early", "absent", "authorised"];

/** Marks that a phone sends when it can: each change is answered once, however often it comes. */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		await createChange(trx);
		await createRequest(trx);
	});
}

async function createChange(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("register_change")
		.addColumn("person_id", t, (c) => c.notNull().references("person.id"))
		.addColumn("id", t, (c) => c.notNull())
		.addColumn("lesson_id", t, (c) => c.notNull().references("lesson.id"))
		.addColumn("answer", t, (c) => c.notNull())
		.addColumn("at", t, (c) => c.notNull())
		// Hers: the ids that another person's phone made up can neither be asked for nor taken.
		.addPrimaryKeyConstraint("register_change_once", ["person_id", "id"])
		.execute();
	await trx.schema
		.createIndex("register_change_lesson")
		.on("register_change")
		.column("lesson_id")
		.execute();
	await trx.schema.createIndex("register_change_at").on("register_change").column("at").execute();
}

async function createRequest(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("correction_request")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("lesson_id", t, (c) => c.notNull().references("lesson.id"))
		.addColumn("enrolment_id", t, (c) => c.notNull().references("enrolment.id"))
		.addColumn("code", t, (c) => c.notNull().check(oneOf("code", CODES)))
		.addColumn("late_minutes", "integer", (c) => c.notNull())
		.addColumn("left_early_minutes", "integer", (c) => c.notNull())
		.addColumn("change_id", t, (c) => c.notNull())
		.addColumn("asked_at", t, (c) => c.notNull())
		.addColumn("asked_by", t, (c) => c.notNull().references("person.id"))
		.addColumn("answered_at", t)
		.addColumn("answered_by", t, (c) => c.references("person.id"))
		.addColumn("answer", t, (c) => c.check(oneOf("answer", ["accepted", "declined"])))
		.addUniqueConstraint("correction_request_once", ["asked_by", "change_id"])
		.addCheckConstraint(
			"correction_request_minutes",
			sql`late_minutes >= 0 and left_early_minutes >= 0
				and (late_minutes = 0 or code = 'late')
				and (left_early_minutes = 0 or code in ('late', 'left-early'))`,
		)
		.addCheckConstraint(
			"correction_request_answered",
			sql`(answered_at is null) = (answered_by is null) and (answered_at is null) = (answer is null)`,
		)
		.execute();
	for (const column of ["lesson_id", "enrolment_id", "answered_at"]) {
		await trx.schema
			.createIndex(`correction_request_${column}`)
			.on("correction_request")
			.column(column)
			.execute();
	}
}
