import { sql } from "kysely";
import { isPostgres } from "../dialect.ts";
import { type AnyDb, inTransaction, oneOf, text } from "./columns.ts";

const WAYS = ["phone", "text", "whatsapp", "email", "in-person"];
const RESULTS = [
	"reached",
	"no-answer",
	"message-left",
	"wrong-number",
	"coming-back",
	"will-leave",
];
const PROBLEMS = ["refused", "out-of-reach", "sign-in", "too-late", "other"];
const CONSENTS = ["contact", "reminders"];

/** Who tried to reach a learner and what came of it; letters to learners; consent to reminders. */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		await createAttempt(trx);
		await extendMessage(trx);
		await (isPostgres(trx) ? widenConsent(trx) : rebuildConsent(trx));
		await indexEvents(trx);
	});
}

async function createAttempt(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("contact_attempt")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("key", t, (c) => c.notNull().unique())
		.addColumn("learner_id", t, (c) => c.notNull().references("learner.id"))
		.addColumn("enrolment_id", t, (c) => c.notNull().references("enrolment.id"))
		.addColumn("at", t, (c) => c.notNull())
		.addColumn("person_id", t, (c) => c.notNull().references("person.id"))
		.addColumn("way", t, (c) => c.notNull().check(oneOf("way", WAYS)))
		.addColumn("result", t, (c) => c.notNull().check(oneOf("result", RESULTS)))
		.execute();
	await trx.schema
		.createIndex("contact_attempt_enrolment")
		.on("contact_attempt")
		.columns(["enrolment_id", "at"])
		.execute();
	await trx.schema
		.createIndex("contact_attempt_learner")
		.on("contact_attempt")
		.columns(["learner_id", "at"])
		.execute();
}

async function extendMessage(trx: AnyDb): Promise<void> {
	const t = text(trx);
	const table = trx.schema.alterTable("message");
	await table.addColumn("enrolment_id", t, (c) => c.references("enrolment.id")).execute();
	await table.addColumn("problem", t, (c) => c.check(oneOf("problem", PROBLEMS))).execute();
	await trx.schema
		.createIndex("message_enrolment")
		.on("message")
		.column("enrolment_id")
		.where("enrolment_id", "is not", null)
		.execute();
	await trx.schema
		.createIndex("message_provider")
		.on("message")
		.columns(["provider_id", "created_at", "id"])
		.execute();
}

async function widenConsent(trx: AnyDb): Promise<void> {
	await trx.schema.alterTable("consent").dropConstraint("consent_kind_check").execute();
	await trx.schema
		.alterTable("consent")
		.addCheckConstraint("consent_kind_check", oneOf("kind", CONSENTS))
		.execute();
}

/** SQLite changes no check: the rows move to a new table. No other table refers to this one. */
async function rebuildConsent(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("consent_wider")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("learner_id", t, (c) => c.notNull().references("learner.id"))
		.addColumn("kind", t, (c) => c.notNull().check(oneOf("kind", CONSENTS)))
		.addColumn("notice_version", t, (c) => c.notNull())
		.addColumn("language", t, (c) => c.notNull())
		.addColumn("given_at", t, (c) => c.notNull())
		.addColumn("withdrawn_at", t)
		.execute();
	const columns = "id, learner_id, kind, notice_version, language, given_at, withdrawn_at";
	await sql
		.raw(`insert into consent_wider (${columns}) select ${columns} from consent`)
		.execute(trx);
	const triggers = await sql<{ sql: string }>`
		select sql from sqlite_master where type = 'trigger' and tbl_name = 'consent'`.execute(trx);
	await trx.schema.dropTable("consent").execute();
	await trx.schema.alterTable("consent_wider").renameTo("consent").execute();
	await trx.schema.createIndex("consent_learner").on("consent").column("learner_id").execute();
	// They leave with their table: what follows a merged learner must go on following her.
	for (const trigger of triggers.rows) await sql.raw(trigger.sql).execute(trx);
}

/** What became true since yesterday is asked for every minute. */
async function indexEvents(trx: AnyDb): Promise<void> {
	await trx.schema
		.createIndex("enrolment_event_place")
		.on("enrolment_event")
		.column("at")
		.where(sql.ref("to_state"), "=", sql.lit("enrolled"))
		.execute();
	await trx.schema
		.createIndex("lesson_cancelled")
		.on("lesson")
		.column("cancelled_at")
		.where("cancelled_at", "is not", null)
		.execute();
}
