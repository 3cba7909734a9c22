import { sql } from "kysely";
import { type AnyDb, inTransaction, oneOf, text } from "./columns.ts";

/** What a tutor does with a lesson besides marking: notes, walk-ins, apologies, cover, voiding. */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		await createNote(trx);
		await createCover(trx);
		await createApology(trx);
		await createWalkIn(trx);
		await addVoided(trx);
	});
}

async function createNote(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("lesson_note")
		.addColumn("lesson_id", t, (c) => c.primaryKey().references("lesson.id"))
		.addColumn("text", t, (c) => c.notNull())
		.addColumn("version", "integer", (c) => c.notNull())
		.addColumn("changed_at", t, (c) => c.notNull())
		.addColumn("changed_by", t, (c) => c.notNull().references("person.id"))
		.execute();
}

async function createCover(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("lesson_cover")
		.addColumn("lesson_id", t, (c) => c.notNull().references("lesson.id"))
		.addColumn("person_id", t, (c) => c.notNull().references("person.id"))
		.addColumn("asked_by", t, (c) => c.notNull().references("person.id"))
		.addColumn("at", t, (c) => c.notNull())
		.addPrimaryKeyConstraint("lesson_cover_key", ["lesson_id", "person_id"])
		.execute();
	await trx.schema
		.createIndex("lesson_cover_person")
		.on("lesson_cover")
		.column("person_id")
		.execute();
}

async function createApology(trx: AnyDb): Promise<void> {
	const t = text(trx);
	const reasons = ["work", "family", "appointment", "travel", "other"];
	await trx.schema
		.createTable("apology")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("lesson_id", t, (c) => c.notNull().references("lesson.id"))
		.addColumn("enrolment_id", t, (c) => c.notNull().references("enrolment.id"))
		.addColumn("said_at", t, (c) => c.notNull())
		.addColumn("said_by", t, (c) => c.references("person.id"))
		.addColumn("reason", t, (c) => c.check(oneOf("reason", reasons)))
		.addUniqueConstraint("apology_once", ["lesson_id", "enrolment_id"])
		.execute();
	await trx.schema.createIndex("apology_enrolment").on("apology").column("enrolment_id").execute();
}

async function createWalkIn(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("walk_in")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("lesson_id", t, (c) => c.notNull().references("lesson.id"))
		.addColumn("name", t, (c) => c.notNull())
		.addColumn("name_folded", t, (c) => c.notNull())
		.addColumn("code", t, (c) =>
			c.notNull().check(oneOf("code", ["present", "late", "left-early"])),
		)
		.addColumn("late_minutes", "integer", (c) => c.notNull().defaultTo(0))
		.addColumn("left_early_minutes", "integer", (c) => c.notNull().defaultTo(0))
		.addColumn("added_at", t, (c) => c.notNull())
		.addColumn("added_by", t, (c) => c.notNull().references("person.id"))
		.addColumn("matched_enrolment_id", t, (c) => c.references("enrolment.id"))
		.addColumn("matched_at", t)
		.addColumn("matched_by", t, (c) => c.references("person.id"))
		.addColumn("dismissed_at", t)
		.addCheckConstraint(
			"walk_in_minutes",
			sql`late_minutes >= 0 and left_early_minutes >= 0
				and (late_minutes = 0 or code = 'late')
				and (left_early_minutes = 0 or code in ('late', 'left-early'))`,
		)
		.addCheckConstraint(
			"walk_in_matched",
			sql`(matched_enrolment_id is null) = (matched_at is null)
				and (matched_at is null) = (matched_by is null)
				and (matched_at is null or dismissed_at is null)`,
		)
		.execute();
	await trx.schema.createIndex("walk_in_lesson").on("walk_in").column("lesson_id").execute();
	await trx.schema
		.createIndex("walk_in_enrolment")
		.on("walk_in")
		.column("matched_enrolment_id")
		.execute();
}

/** SQLite adds a check only with a column: the last of the three holds them together. */
async function addVoided(trx: AnyDb): Promise<void> {
	const t = text(trx);
	const table = trx.schema.alterTable("register");
	await table.addColumn("voided_at", t).execute();
	await table.addColumn("voided_by", t, (c) => c.references("person.id")).execute();
	await table
		.addColumn("voided_reason", t, (c) =>
			c.check(
				sql`(voided_at is null) = (voided_by is null) and (voided_at is null) = (voided_reason is null)`,
			),
		)
		.execute();
}
