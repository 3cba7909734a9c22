import { sql } from "kysely";
import { type AnyDb, inTransaction, oneOf, text } from "./columns.ts";

/** Links asked for again, and requests to be erased. */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		await createLostLink(trx);
		await createUnprovenContact(trx);
		await createLinkAsk(trx);
		await createErasure(trx);
		await indexContact(trx);
	});
}

/** What was typed, for a minute: whose it is is looked up after the answer. */
async function createLostLink(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("lost_link")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("way", t, (c) => c.notNull().check(oneOf("way", ["email", "phone"])))
		.addColumn("contact", t, (c) => c.notNull().unique())
		.addColumn("asked_at", t, (c) => c.notNull())
		.execute();
	await trx.schema.createIndex("lost_link_asked").on("lost_link").column("asked_at").execute();
}

/** Added to somebody's record by a form that anybody could send. */
async function createUnprovenContact(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("unproven_contact")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("learner_id", t, (c) => c.notNull().references("learner.id"))
		.addColumn("contact", t, (c) => c.notNull())
		.addColumn("added_at", t, (c) => c.notNull())
		.execute();
	await trx.schema
		.createIndex("unproven_contact_learner")
		.on("unproven_contact")
		.column("learner_id")
		.execute();
}

async function createLinkAsk(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("link_ask")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("learner_id", t, (c) => c.notNull().references("learner.id"))
		.addColumn("provider_id", t, (c) => c.notNull().references("provider.id"))
		.addColumn("asked_at", t, (c) => c.notNull())
		.addColumn("done_at", t)
		.addColumn("done_by", t, (c) => c.references("person.id"))
		.addCheckConstraint("link_ask_done", sql`(done_at is null) = (done_by is null)`)
		.execute();
	await oneOpen(trx, "link_ask", "done_at");
}

async function createErasure(trx: AnyDb): Promise<void> {
	const t = text(trx);
	const answers = ["erased", "refused"];
	await trx.schema
		.createTable("erasure_request")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("learner_id", t, (c) => c.notNull().references("learner.id"))
		.addColumn("provider_id", t, (c) => c.notNull().references("provider.id"))
		.addColumn("asked_at", t, (c) => c.notNull())
		.addColumn("answered_at", t)
		.addColumn("answered_by", t, (c) => c.references("person.id"))
		.addColumn("answer", t, (c) => c.check(oneOf("answer", answers)))
		.addColumn("reason", t)
		.addCheckConstraint(
			"erasure_request_answered",
			sql`(answered_at is null) = (answer is null) and (answer = 'refused') = (reason is not null)`,
		)
		.execute();
	await oneOpen(trx, "erasure_request", "answered_at");
	// No key to the learner: the list outlives what it names, and is played again after a restore.
	await trx.schema
		.createTable("erasure")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("learner_ref", t, (c) => c.notNull())
		.addColumn("provider_ref", t)
		.addColumn("erased_on", t, (c) => c.notNull())
		.execute();
	await trx.schema.alterTable("learner").addColumn("erased_on", t).execute();
}

async function oneOpen(trx: AnyDb, table: string, end: string): Promise<void> {
	await trx.schema
		.createIndex(`${table}_open`)
		.unique()
		.on(table)
		.columns(["learner_id", "provider_id"])
		.where(sql.ref(end), "is", null)
		.execute();
	await trx.schema
		.createIndex(`${table}_provider`)
		.on(table)
		.columns(["provider_id", "asked_at"])
		.execute();
}

async function indexContact(trx: AnyDb): Promise<void> {
	await trx.schema.createIndex("learner_email").on("learner").column("email_folded").execute();
	await trx.schema.createIndex("learner_phone").on("learner").column("phone_digits").execute();
	await trx.schema
		.createIndex("message_lost_link")
		.on("message")
		.columns(["recipient", "created_at"])
		.where(sql.ref("kind"), "=", sql.lit("lost-link"))
		.execute();
}
