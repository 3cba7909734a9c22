import { sql } from "kysely";
import { isPostgres } from "../dialect.ts";
import { type AnyDb, inTransaction, text } from "./columns.ts";

/** Wrong passwords are counted, and what was typed when a session ended is kept for whose it was. */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		await createCounts(trx);
		await createEndedSession(trx);
		await createKeptForm(trx);
		await (isPostgres(trx) ? noteOnPostgres(trx) : noteOnSqlite(trx));
	});
}

/** The key is a keyed hash: neither e-mail nor address can be read from it. */
async function createCounts(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("guess_count")
		.addColumn("key", t, (c) => c.primaryKey())
		.addColumn("misses", "integer", (c) => c.notNull().check(sql`misses >= 0`))
		.addColumn("until", t, (c) => c.notNull())
		.execute();
	await trx.schema.createIndex("guess_count_until").on("guess_count").column("until").execute();
}

async function createEndedSession(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("ended_session")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("person_id", t, (c) => c.notNull().references("person.id").onDelete("cascade"))
		.addColumn("seen_at", t, (c) => c.notNull())
		.execute();
	for (const column of ["person_id", "seen_at"]) {
		await trx.schema
			.createIndex(`ended_session_${column}`)
			.on("ended_session")
			.column(column)
			.execute();
	}
}

/** One a person: what she typed last. */
async function createKeptForm(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("kept_form")
		.addColumn("person_id", t, (c) => c.primaryKey().references("person.id").onDelete("cascade"))
		.addColumn("key_id", t, (c) => c.notNull())
		.addColumn("sealed", t, (c) => c.notNull())
		.addColumn("kept_at", t, (c) => c.notNull())
		.execute();
	await trx.schema.createIndex("kept_form_kept_at").on("kept_form").column("kept_at").execute();
}

const NOTED = `insert into ended_session (id, person_id, seen_at)
	values (old.id, old.person_id, old.seen_at) on conflict (id) do nothing`;

/** By trigger, so that no way of ending a session can forget it. */
async function noteOnSqlite(trx: AnyDb): Promise<void> {
	await sql
		.raw(`create trigger session_end_noted after delete on session begin ${NOTED}; end`)
		.execute(trx);
}

async function noteOnPostgres(trx: AnyDb): Promise<void> {
	await sql
		.raw(
			`create function note_session_end() returns trigger language plpgsql as $$ begin
			${NOTED}; return null; end $$`,
		)
		.execute(trx);
	await sql
		.raw(
			`create trigger session_end_noted after delete on session
			for each row execute function note_session_end()`,
		)
		.execute(trx);
}
