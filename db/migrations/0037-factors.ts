import { sql } from "kysely";
import { type AnyDb, inTransaction, oneOf, text } from "./columns.ts";

const WAYS = ["code", "passkey", "recovery", "organisation"];

/** What somebody proves who she is with, beside her password. */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		await trx.schema
			.alterTable("session")
			.addColumn("factor", text(trx), (c) => c.check(oneOf("factor", WAYS)))
			.execute();
		await createHalfSignIn(trx);
		await createAuthenticator(trx);
		await createPasskey(trx);
		await createRecoveryCode(trx);
		await createCodeMiss(trx);
	});
}

async function createHalfSignIn(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("half_sign_in")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("person_id", t, (c) => c.notNull().references("person.id"))
		.addColumn("password_mark", t, (c) => c.notNull())
		.addColumn("misses", "integer", (c) => c.notNull().check(sql`misses >= 0`))
		.addColumn("created_at", t, (c) => c.notNull())
		.execute();
	await index(trx, "half_sign_in", "person_id");
	await index(trx, "half_sign_in", "created_at");
}

/** One app a person: another one takes its place. */
async function createAuthenticator(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("authenticator")
		.addColumn("person_id", t, (c) => c.primaryKey().references("person.id"))
		.addColumn("key_id", t, (c) => c.notNull())
		.addColumn("sealed", t, (c) => c.notNull())
		.addColumn("last_step", "integer", (c) => c.notNull())
		.addColumn("added_at", t, (c) => c.notNull())
		.execute();
}

async function createPasskey(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("passkey")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("person_id", t, (c) => c.notNull().references("person.id"))
		.addColumn("credential_id", t, (c) => c.notNull().unique())
		.addColumn("public_key", t, (c) => c.notNull())
		.addColumn("counter", "bigint", (c) => c.notNull())
		.addColumn("transports", t, (c) => c.notNull())
		.addColumn("name", t, (c) => c.notNull())
		.addColumn("added_at", t, (c) => c.notNull())
		.addColumn("used_at", t)
		.execute();
	await index(trx, "passkey", "person_id");
	await trx.schema
		.createTable("passkey_challenge")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("purpose", t, (c) => c.notNull().check(oneOf("purpose", ["add", "prove"])))
		.addColumn("bound_to", t, (c) => c.notNull())
		.addColumn("created_at", t, (c) => c.notNull())
		.execute();
	await index(trx, "passkey_challenge", "created_at");
}

async function createRecoveryCode(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("recovery_code")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("person_id", t, (c) => c.notNull().references("person.id"))
		.addColumn("key_id", t, (c) => c.notNull())
		.addColumn("made_at", t, (c) => c.notNull())
		.addColumn("used_at", t)
		.execute();
	await index(trx, "recovery_code", "person_id");
}

async function createCodeMiss(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("code_miss")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("person_id", t, (c) => c.notNull().references("person.id"))
		.addColumn("at", t, (c) => c.notNull())
		.execute();
	await index(trx, "code_miss", "person_id");
}

function index(trx: AnyDb, table: string, column: string): Promise<void> {
	return trx.schema.createIndex(`${table}_${column}`).on(table).column(column).execute();
}
