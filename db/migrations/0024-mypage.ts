import { sql } from "kysely";
import { isPostgres } from "../dialect.ts";
import { type AnyDb, inTransaction, oneOf, text } from "./columns.ts";

const CODES = ["present", "late", "left-early", "absent", "authorised"];
const REASONS = ["not-seen", "other-day", "too-late", "talk"];
const COLUMNS =
	"id, lesson_id, enrolment_id, code, late_minutes, left_early_minutes, change_id, asked_at, asked_by, answered_at, answered_by, answer";

/** A learner says herself that she was there; and she changes herself how she is reached. */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		await (isPostgres(trx) ? widenRequest(trx) : rebuildRequest(trx));
		await trx.schema
			.createIndex("correction_request_own")
			.unique()
			.on("correction_request")
			.columns(["lesson_id", "enrolment_id"])
			.where(sql.ref("asked_by"), "is", null)
			.execute();
		await createContactChange(trx);
	});
}

/** Null is the learner herself, who is told why when the answer is no. */
const answeredHer = sql<boolean>`asked_by is not null or answer is null or answer = 'accepted'
	or answer_reason is not null`;
const onlyWithNo = sql<boolean>`answer_reason is null or (answer is not null and answer = 'declined')`;

async function widenRequest(trx: AnyDb): Promise<void> {
	const table = () => trx.schema.alterTable("correction_request");
	await table()
		.alterColumn("asked_by", (c) => c.dropNotNull())
		.execute();
	await table()
		.addColumn("answer_reason", text(trx), (c) => c.check(oneOf("answer_reason", REASONS)))
		.execute();
	await table().addCheckConstraint("correction_request_told", answeredHer).execute();
	await table().addCheckConstraint("correction_request_reason", onlyWithNo).execute();
}

/** SQLite takes no "not null" back: the rows move to a new table. No other refers to this one. */
async function rebuildRequest(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("correction_request_wider")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("lesson_id", t, (c) => c.notNull().references("lesson.id"))
		.addColumn("enrolment_id", t, (c) => c.notNull().references("enrolment.id"))
		.addColumn("code", t, (c) => c.notNull().check(oneOf("code", CODES)))
		.addColumn("late_minutes", "integer", (c) => c.notNull())
		.addColumn("left_early_minutes", "integer", (c) => c.notNull())
		.addColumn("change_id", t, (c) => c.notNull())
		.addColumn("asked_at", t, (c) => c.notNull())
		.addColumn("asked_by", t, (c) => c.references("person.id"))
		.addColumn("answered_at", t)
		.addColumn("answered_by", t, (c) => c.references("person.id"))
		.addColumn("answer", t, (c) => c.check(oneOf("answer", ["accepted", "declined"])))
		.addColumn("answer_reason", t, (c) => c.check(oneOf("answer_reason", REASONS)))
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
		.addCheckConstraint("correction_request_told", answeredHer)
		.addCheckConstraint("correction_request_reason", onlyWithNo)
		.execute();
	await sql
		.raw(
			`insert into correction_request_wider (${COLUMNS}) select ${COLUMNS} from correction_request`,
		)
		.execute(trx);
	await trx.schema.dropTable("correction_request").execute();
	await trx.schema.alterTable("correction_request_wider").renameTo("correction_request").execute();
	for (const column of ["lesson_id", "enrolment_id", "answered_at"]) {
		await trx.schema
			.createIndex(`correction_request_${column}`)
			.on("correction_request")
			.column(column)
			.execute();
	}
}

/** What she changed, and how she was reached before, so that the desk can put it back. */
async function createContactChange(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("contact_change")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("learner_id", t, (c) => c.notNull().references("learner.id"))
		.addColumn("provider_id", t, (c) => c.notNull().references("provider.id"))
		.addColumn("at", t, (c) => c.notNull())
		.addColumn("fields", t, (c) => c.notNull())
		.addColumn("old_phone", t)
		.addColumn("old_email", t)
		.execute();
	await trx.schema
		.createIndex("contact_change_learner")
		.on("contact_change")
		.columns(["learner_id", "at"])
		.execute();
}
