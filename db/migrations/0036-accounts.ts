import { sql } from "kysely";
import { type AnyDb, inTransaction, oneOf, text } from "./columns.ts";

const ROLES = ["tutor", "coordinator", "employer", "evaluator", "administrator"];

/** Invitations, lost passwords, sign-in with an organisation, and on what a session runs. */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		await trx.schema.alterTable("session").addColumn("device", text(trx)).execute();
		await createInvitation(trx);
		await createResets(trx);
		await createIdentity(trx);
		await createRefusal(trx);
	});
}

/** No foreign key to provider: roles of no provider hold the empty text. */
async function createInvitation(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("invitation")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("email", t, (c) => c.notNull())
		.addColumn("email_folded", t, (c) => c.notNull())
		.addColumn("name", t, (c) => c.notNull())
		.addColumn("role", t, (c) => c.notNull().check(oneOf("role", ROLES)))
		.addColumn("provider_id", t, (c) => c.notNull())
		.addColumn("language", t, (c) => c.notNull())
		.addColumn("token_hash", t, (c) => c.unique())
		.addColumn("invited_by", t, (c) => c.references("person.id"))
		.addColumn("invited_at", t, (c) => c.notNull())
		.addColumn("expires_at", t, (c) => c.notNull())
		.addColumn("accepted_at", t)
		.addColumn("accepted_by", t, (c) => c.references("person.id"))
		.addColumn("withdrawn_at", t)
		.addCheckConstraint("invitation_accepted", sql`(accepted_at is null) = (accepted_by is null)`)
		.addCheckConstraint("invitation_ended", sql`accepted_at is null or withdrawn_at is null`)
		.execute();
	await trx.schema
		.createIndex("invitation_open")
		.on("invitation")
		.columns(["email_folded", "role", "provider_id"])
		.unique()
		.where(sql.ref("accepted_at"), "is", null)
		.where(sql.ref("withdrawn_at"), "is", null)
		.execute();
	for (const column of ["provider_id", "invited_by", "accepted_by"]) {
		await trx.schema.createIndex(`invitation_${column}`).on("invitation").column(column).execute();
	}
}

/** What was typed stays a minute, until it is looked up behind the answer. */
async function createResets(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("reset_ask")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("email_folded", t, (c) => c.notNull().unique())
		.addColumn("asked_at", t, (c) => c.notNull())
		.execute();
	await trx.schema.createIndex("reset_ask_asked").on("reset_ask").column("asked_at").execute();
	await trx.schema
		.createTable("password_reset")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("person_id", t, (c) => c.notNull().references("person.id"))
		.addColumn("token_hash", t, (c) => c.notNull().unique())
		.addColumn("made_at", t, (c) => c.notNull())
		.addColumn("expires_at", t, (c) => c.notNull())
		.execute();
	await trx.schema
		.createIndex("password_reset_person")
		.on("password_reset")
		.column("person_id")
		.execute();
}

/** One person of an organisation is one person here, and one of its names at most is hers. */
async function createIdentity(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("sign_in_identity")
		.addColumn("issuer", t, (c) => c.notNull())
		.addColumn("subject", t, (c) => c.notNull())
		.addColumn("person_id", t, (c) => c.notNull().references("person.id"))
		.addColumn("linked_at", t, (c) => c.notNull())
		.addPrimaryKeyConstraint("sign_in_identity_key", ["issuer", "subject"])
		.addUniqueConstraint("sign_in_identity_person", ["person_id", "issuer"])
		.execute();
}

/** Written alike for known and unknown names; whose it was is looked up behind the answer. */
async function createRefusal(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("refused_sign_in")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("email_folded", t, (c) => c.notNull())
		.addColumn("refused_at", t, (c) => c.notNull())
		.execute();
	await trx.schema
		.createIndex("refused_sign_in_at")
		.on("refused_sign_in")
		.column("refused_at")
		.execute();
}
