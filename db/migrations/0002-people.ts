import { type AnyDb, inTransaction, oneOf, text } from "./columns.ts";

const ROLES = ["tutor", "coordinator", "employer", "evaluator", "administrator"];

export function up(db: AnyDb): Promise<void> {
	const t = text(db);
	return inTransaction(db, async (trx) => {
		await trx.schema
			.createTable("person")
			.addColumn("id", t, (c) => c.primaryKey())
			.addColumn("name", t, (c) => c.notNull())
			.addColumn("email", t, (c) => c.notNull())
			.addColumn("email_folded", t, (c) => c.notNull().unique())
			.addColumn("password_hash", t)
			.addColumn("language", t, (c) => c.notNull())
			.addColumn("disabled_at", t)
			.addColumn("created_at", t, (c) => c.notNull())
			.execute();

		// No foreign key to provider: roles of no provider hold the empty text.
		await trx.schema
			.createTable("role_grant")
			.addColumn("person_id", t, (c) => c.notNull().references("person.id"))
			.addColumn("role", t, (c) => c.notNull().check(oneOf("role", ROLES)))
			.addColumn("provider_id", t, (c) => c.notNull())
			.addPrimaryKeyConstraint("role_grant_key", ["person_id", "role", "provider_id"])
			.execute();

		await trx.schema
			.createTable("session")
			.addColumn("id", t, (c) => c.primaryKey())
			.addColumn("person_id", t, (c) => c.notNull().references("person.id"))
			.addColumn("created_at", t, (c) => c.notNull())
			.addColumn("seen_at", t, (c) => c.notNull())
			.execute();
		await trx.schema.createIndex("session_person").on("session").column("person_id").execute();

		await trx.schema
			.createTable("submission_key")
			.addColumn("key", t, (c) => c.primaryKey())
			.addColumn("result_id", t, (c) => c.notNull())
			.addColumn("created_at", t, (c) => c.notNull())
			.execute();

		await trx.schema
			.createTable("setting")
			.addColumn("name", t, (c) => c.primaryKey())
			.addColumn("value", t, (c) => c.notNull())
			.execute();
	});
}
