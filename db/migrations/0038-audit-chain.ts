import { sql } from "kysely";
import { isPostgres } from "../dialect.ts";
import { type AnyDb, inTransaction, text } from "./columns.ts";

/** Entries are for ever, in a chain; only the oldest part goes, where a stump says so. */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		await widenEntries(trx);
		await createChain(trx);
		await (isPostgres(trx) ? guardOnPostgres(trx) : guardOnSqlite(trx));
		await trx
			.insertInto("audit_queue")
			.columns(["entry_id"])
			.expression(trx.selectFrom("audit_entry").select("id"))
			.execute();
	});
}

async function widenEntries(trx: AnyDb): Promise<void> {
	const t = text(trx);
	for (const column of ["page", "role"]) {
		await trx.schema.alterTable("audit_entry").addColumn(column, t).execute();
	}
	// What she saw today, and who saw her last.
	for (const column of ["by_ref", "learner_ref"]) {
		await trx.schema.dropIndex(`audit_entry_${column}`).execute();
		await trx.schema
			.createIndex(`audit_entry_${column}`)
			.on("audit_entry")
			.columns([column, "at"])
			.execute();
	}
}

async function createChain(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("audit_seal")
		.addColumn("position", "integer", (c) => c.primaryKey())
		.addColumn("entry_id", t, (c) => c.notNull().unique())
		.addColumn("mac", t, (c) => c.notNull())
		.addColumn("key_id", t, (c) => c.notNull())
		.execute();
	await trx.schema
		.createTable("audit_queue")
		.addColumn("entry_id", t, (c) => c.primaryKey())
		.execute();
	await trx.schema
		.createTable("audit_stump")
		.addColumn("position", "integer", (c) => c.primaryKey())
		.addColumn("mac", t, (c) => c.notNull())
		.addColumn("key_id", t, (c) => c.notNull())
		.addColumn("removed_at", t, (c) => c.notNull())
		.addColumn("stump_mac", t, (c) => c.notNull())
		.execute();
}

const GUARDED = ["audit_entry", "audit_seal", "audit_stump"];

/** A row may go when a stump stands at its place or after it. */
const MAY_GO: Record<string, string> = {
	audit_entry: `exists (select 1 from audit_seal where entry_id = old.id
		and position <= (select max(position) from audit_stump))`,
	audit_seal: "old.position <= (select max(position) from audit_stump)",
	audit_stump: "old.position < (select max(position) from audit_stump)",
};

const REFUSAL = "The audit is only added to.";

async function guardOnSqlite(trx: AnyDb): Promise<void> {
	await sql
		.raw(`create trigger audit_entry_waits after insert on audit_entry
			begin insert into audit_queue (entry_id) values (new.id); end`)
		.execute(trx);
	for (const table of GUARDED) {
		await sql
			.raw(`create trigger ${table}_stays before update on ${table}
				begin select raise(abort, '${REFUSAL}'); end`)
			.execute(trx);
		await sql
			.raw(`create trigger ${table}_is_kept before delete on ${table}
				when not coalesce(${MAY_GO[table]}, 0)
				begin select raise(abort, '${REFUSAL}'); end`)
			.execute(trx);
	}
}

async function guardOnPostgres(trx: AnyDb): Promise<void> {
	await sql
		.raw(`create function audit_entry_waits() returns trigger language plpgsql as $$
			begin insert into audit_queue (entry_id) values (new.id); return null; end $$`)
		.execute(trx);
	await sql
		.raw(`create trigger audit_entry_waits after insert on audit_entry
			for each row execute function audit_entry_waits()`)
		.execute(trx);
	await sql
		.raw(`create function audit_refuses() returns trigger language plpgsql as $$
			begin raise exception '${REFUSAL}'; end $$`)
		.execute(trx);
	for (const table of GUARDED) {
		await sql
			.raw(`create trigger ${table}_stays before update on ${table}
				for each row execute function audit_refuses()`)
			.execute(trx);
		await sql
			.raw(`create trigger ${table}_is_whole before truncate on ${table}
				for each statement execute function audit_refuses()`)
			.execute(trx);
		await sql
			.raw(`create function ${table}_is_kept() returns trigger language plpgsql as $$
				begin
					if coalesce(${MAY_GO[table]}, false) then return old; end if;
					raise exception '${REFUSAL}';
				end $$`)
			.execute(trx);
		await sql
			.raw(`create trigger ${table}_is_kept before delete on ${table}
				for each row execute function ${table}_is_kept()`)
			.execute(trx);
	}
}
