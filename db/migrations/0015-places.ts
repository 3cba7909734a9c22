import { sql } from "kysely";
import { isPostgres } from "../dialect.ts";
import { type AnyDb, inTransaction, isFlag, oneOf, text } from "./columns.ts";

const ANSWERS = ["accepted", "declined", "expired", "withdrawn"];
const PRIORITIES = [
	"new-to-reading",
	"childcare",
	"disability",
	"referred",
	"waited-elsewhere",
	"provider-closed",
];

/** Offers with their hour, who goes first and why, and from which enrolment somebody was moved. */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		await createOffer(trx);
		await extendEnrolment(trx);
		await extendCourse(trx);
		await freezePlannedEnd(trx);
	});
}

async function createOffer(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("offer")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("enrolment_id", t, (c) => c.notNull().references("enrolment.id"))
		.addColumn("offered_at", t, (c) => c.notNull())
		.addColumn("offered_by", t, (c) => c.references("person.id"))
		.addColumn("expires_at", t, (c) => c.notNull())
		.addColumn("answered_at", t)
		.addColumn("answered_by", t, (c) => c.references("person.id"))
		.addColumn("answer", t, (c) => c.check(oneOf("answer", ANSWERS)))
		.addCheckConstraint("offer_hour", sql`expires_at > offered_at`)
		.addCheckConstraint("offer_answered", sql`(answered_at is null) = (answer is null)`)
		.addCheckConstraint("offer_answerer", sql`answered_by is null or answer is not null`)
		.execute();
	await trx.schema
		.createIndex("offer_open")
		.unique()
		.on("offer")
		.column("enrolment_id")
		.where(sql.ref("answered_at"), "is", null)
		.execute();
	await trx.schema.createIndex("offer_enrolment").on("offer").column("enrolment_id").execute();
	await trx.schema
		.createIndex("offer_expires")
		.on("offer")
		.column("expires_at")
		.where(sql.ref("answered_at"), "is", null)
		.execute();
}

async function extendEnrolment(trx: AnyDb): Promise<void> {
	const t = text(trx);
	const together = sql<boolean>`(priority_reason is null) = (priority_at is null)`;
	const table = trx.schema.alterTable("enrolment");
	await table
		.addColumn("priority_reason", t, (c) => c.check(oneOf("priority_reason", PRIORITIES)))
		.execute();
	await table.addColumn("priority_at", t, (c) => c.check(together)).execute();
	await table.addColumn("priority_by", t, (c) => c.references("person.id")).execute();
	await table.addColumn("transferred_from_id", t, (c) => c.references("enrolment.id")).execute();
	await table
		.addColumn("stays_waiting", "integer", (c) =>
			c.notNull().defaultTo(0).check(isFlag("stays_waiting")),
		)
		.execute();
	await trx.schema
		.createIndex("enrolment_transferred_from")
		.unique()
		.on("enrolment")
		.column("transferred_from_id")
		.where(sql.ref("transferred_from_id"), "is not", null)
		.execute();
	await trx.schema
		.createIndex("enrolment_break_open")
		.unique()
		.on("enrolment_break")
		.column("enrolment_id")
		.where(sql.ref("returned_on"), "is", null)
		.execute();
}

async function extendCourse(trx: AnyDb): Promise<void> {
	await trx.schema
		.alterTable("course")
		.addColumn("offers_by_itself", "integer", (c) =>
			c.notNull().defaultTo(0).check(isFlag("offers_by_itself")),
		)
		.execute();
}

const HAS_STARTED = "old.started_on is not null and old.planned_end is not null";

/** Rates compare the end that was planned with the one that came: it stays as it was at the start. */
async function freezePlannedEnd(trx: AnyDb): Promise<void> {
	if (isPostgres(trx)) {
		await sql
			.raw(
				`create function freeze_planned_end() returns trigger language plpgsql as $$ begin
				raise exception 'planned end is frozen' using errcode = '23514'; end $$`,
			)
			.execute(trx);
		await sql
			.raw(
				`create trigger enrolment_planned_end_frozen before update of planned_end on enrolment
				for each row when (${HAS_STARTED} and new.planned_end is distinct from old.planned_end)
				execute function freeze_planned_end()`,
			)
			.execute(trx);
		return;
	}
	await sql
		.raw(
			`create trigger enrolment_planned_end_frozen before update of planned_end on enrolment
			when ${HAS_STARTED} and new.planned_end is not old.planned_end
			begin select raise(abort, 'planned end is frozen'); end`,
		)
		.execute(trx);
}
