import { sql } from "kysely";
import { type AnyDb, inTransaction, oneOf, text } from "./columns.ts";

const ABOUT = ["class", "staff", "place", "data", "site", "other"];
const OUTCOMES = ["right", "partly", "not-right", "not-ours"];

/** What she was told when she was asked, what she complains of, and totals that outlive their rows. */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		await createNoticeGiven(trx);
		await createComplaint(trx);
		await createEqualityTotal(trx);
	});
}

/** Append-only: which words she saw or heard, the first time of each version. */
async function createNoticeGiven(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("notice_given")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("learner_id", t, (c) => c.notNull().references("learner.id"))
		.addColumn("provider_id", t, (c) => c.notNull().references("provider.id"))
		.addColumn("notice", t, (c) => c.notNull())
		.addColumn("notice_version", t, (c) => c.notNull())
		.addColumn("language", t, (c) => c.notNull())
		.addColumn("notice_way", t, (c) =>
			c.notNull().check(oneOf("notice_way", ["screen", "read", "paper"])),
		)
		.addColumn("given_at", t, (c) => c.notNull())
		.addColumn("recorded_by", t, (c) => c.references("person.id"))
		// On a screen she read it herself; read or handed to her, somebody did.
		.addCheckConstraint("notice_given_by", sql`(notice_way = 'screen') = (recorded_by is null)`)
		.execute();
	await indexAll(trx, "notice_given", ["learner_id", "provider_id", "recorded_by"]);
}

/** Of anybody: with a learner only where she came by her own page. */
async function createComplaint(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("complaint")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("reference", t, (c) => c.notNull().unique())
		.addColumn("token_hash", t, (c) => c.notNull().unique())
		.addColumn("provider_id", t, (c) => c.references("provider.id"))
		.addColumn("learner_id", t, (c) => c.references("learner.id"))
		.addColumn("about", t, (c) => c.notNull().check(oneOf("about", ABOUT)))
		.addColumn("words", t)
		.addColumn("contact", t)
		.addColumn("language", t, (c) => c.notNull())
		.addColumn("notice_version", t, (c) => c.notNull())
		.addColumn("asked_at", t, (c) => c.notNull())
		.addColumn("acknowledged_at", t)
		.addColumn("acknowledged_by", t, (c) => c.references("person.id"))
		.addColumn("answered_at", t)
		.addColumn("answered_by", t, (c) => c.references("person.id"))
		.addColumn("outcome", t, (c) => c.check(oneOf("outcome", OUTCOMES)))
		.addColumn("answer_words", t)
		.addCheckConstraint(
			"complaint_acknowledged",
			sql`(acknowledged_at is null) = (acknowledged_by is null)`,
		)
		.addCheckConstraint(
			"complaint_answered",
			sql`(answered_at is null) = (answered_by is null) and (answered_at is null) = (outcome is null)
				and (answered_at is null or acknowledged_at is not null)`,
		)
		.execute();
	const columns = ["learner_id", "acknowledged_by", "answered_by", "answered_at"];
	await indexAll(trx, "complaint", columns);
	await trx.schema
		.createIndex("complaint_provider")
		.on("complaint")
		.columns(["provider_id", "asked_at"])
		.execute();
}

/** What is left of equality data of a provider's classes in a pilot: numbers, small ones hidden. */
async function createEqualityTotal(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("equality_total")
		.addColumn("provider_id", t, (c) => c.notNull().references("provider.id"))
		.addColumn("pilot_id", t, (c) => c.notNull().references("pilot.id"))
		.addColumn("totals", t, (c) => c.notNull())
		.addColumn("counted_on", t, (c) => c.notNull())
		.addPrimaryKeyConstraint("equality_total_key", ["provider_id", "pilot_id"])
		.execute();
	await indexAll(trx, "equality_total", ["pilot_id"]);
}

async function indexAll(trx: AnyDb, table: string, columns: readonly string[]): Promise<void> {
	for (const column of columns) {
		await trx.schema.createIndex(`${table}_${column}`).on(table).column(column).execute();
	}
}
