import { sql } from "kysely";
import { isPostgres } from "../dialect.ts";
import { type AnyDb, inTransaction, oneOf, text } from "./columns.ts";

const RESULTS = ["can", "with-help", "not-yet"];
const CONSENTS = ["contact", "reminders", "share-assessments"];

/** Results of single criteria; consent to let another provider see what was assessed. */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		await createCriterionResult(trx);
		await (isPostgres(trx) ? widenConsent(trx) : rebuildConsent(trx));
	});
}

async function createCriterionResult(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("criterion_result")
		.addColumn("assessment_id", t, (c) => c.notNull().references("assessment.id"))
		// Such as `Sc/E1.4a`, or `Sc/E1.4` for all that has a letter below it.
		.addColumn("reference", t, (c) => c.notNull().check(sql`reference like '__/__._%'`))
		.addColumn("result", t, (c) => c.notNull().check(oneOf("result", RESULTS)))
		.addPrimaryKeyConstraint("criterion_result_key", ["assessment_id", "reference"])
		.execute();
}

async function widenConsent(trx: AnyDb): Promise<void> {
	const table = trx.schema.alterTable("consent");
	await table.dropConstraint("consent_kind_check").execute();
	await table.addCheckConstraint("consent_kind_check", oneOf("kind", CONSENTS)).execute();
	await trx.schema
		.alterTable("consent")
		.addColumn("recorded_by", text(trx), (c) => c.references("person.id"))
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
		.addColumn("recorded_by", t, (c) => c.references("person.id"))
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
