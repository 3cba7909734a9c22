import { sql } from "kysely";
import { type AnyDb, inTransaction, oneOf, text } from "./columns.ts";

const SCOPES = ["funder", "nameless", "first-name"];
const TRANSLATORS = ["staff", "evaluator"];

/** What learners say in their own words, whom they let read it, and what an evaluator chose of it. */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		await createQuote(trx);
		await createChoice(trx);
	});
}

/** Taken back, nothing is left of it but that there was one. */
async function createQuote(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("quote")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("key", t, (c) => c.notNull().unique())
		.addColumn("learner_id", t, (c) => c.notNull().references("learner.id"))
		.addColumn("course_id", t, (c) => c.notNull().references("course.id"))
		.addColumn("scope", t, (c) => c.notNull().check(oneOf("scope", SCOPES)))
		.addColumn("language", t, (c) => c.notNull())
		.addColumn("words", t)
		.addColumn("english", t)
		.addColumn("translator", t, (c) => c.check(oneOf("translator", TRANSLATORS)))
		.addColumn("first_name", t)
		.addColumn("notice_version", t, (c) => c.notNull())
		.addColumn("written_by", t, (c) => c.references("person.id"))
		.addColumn("given_at", t, (c) => c.notNull())
		.addColumn("withdrawn_at", t)
		.addCheckConstraint("quote_words", sql`(withdrawn_at is null) = (words is not null)`)
		.addCheckConstraint("quote_english", sql`english is null or words is not null`)
		.addCheckConstraint("quote_translated", sql`(english is null) = (translator is null)`)
		.addCheckConstraint(
			"quote_name",
			sql`words is null or (scope = 'first-name') = (first_name is not null)`,
		)
		.addCheckConstraint("quote_nameless", sql`words is not null or first_name is null`)
		.execute();
	for (const column of ["learner_id", "course_id"]) {
		await trx.schema.createIndex(`quote_${column}`).on("quote").column(column).execute();
	}
}

/** With the names and places in it marked. Out of the next reports, it stays for those before. */
async function createChoice(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("quote_choice")
		.addColumn("quote_id", t, (c) => c.primaryKey().references("quote.id").onDelete("cascade"))
		.addColumn("words", t, (c) => c.notNull())
		.addColumn("english", t)
		.addColumn("chosen_by", t, (c) => c.notNull().references("person.id"))
		.addColumn("chosen_at", t, (c) => c.notNull())
		.addColumn("removed_at", t)
		.execute();
}
