import { type RawBuilder, sql } from "kysely";
import { isPostgres } from "../dialect.ts";
import { type AnyDb, inTransaction, text } from "./columns.ts";

/** Who signed in goes out of the audit before the rest does; its seal stays, and the chain whole. */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		await createGone(trx);
		await trx.schema
			.createIndex("audit_entry_act")
			.on("audit_entry")
			.columns(["act", "at"])
			.execute();
		await (isPostgres(trx) ? guardOnPostgres(trx) : guardOnSqlite(trx));
	});
}

async function createGone(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("audit_gone")
		.addColumn("position", "integer", (c) => c.primaryKey())
		.addColumn("mac", t, (c) => c.notNull())
		.addColumn("key_id", t, (c) => c.notNull())
		.addColumn("removed_at", t, (c) => c.notNull())
		.addColumn("gone_mac", t, (c) => c.notNull())
		.execute();
}

const CUT = "(select max(position) from audit_stump)";

/** As in 0038, and entries about signing in whose place says that they went. */
const MAY_GO: Record<string, string> = {
	audit_entry: `exists (select 1 from audit_seal where entry_id = old.id and position <= ${CUT})
		or old.act in ('entered', 'refused') and exists (select 1 from audit_seal
			join audit_gone on audit_gone.position = audit_seal.position
			where audit_seal.entry_id = old.id)`,
	audit_gone: `old.position <= ${CUT}`,
};

const REFUSAL = "The audit is only added to.";

async function guardOnSqlite(trx: AnyDb): Promise<void> {
	await sql`drop trigger audit_entry_is_kept`.execute(trx);
	for (const [table, mayGo] of Object.entries(MAY_GO)) {
		await raw(`create trigger ${table}_is_kept before delete on ${table}
			when not coalesce(${mayGo}, 0)
			begin select raise(abort, '${REFUSAL}'); end`).execute(trx);
	}
	await raw(`create trigger audit_gone_stays before update on audit_gone
		begin select raise(abort, '${REFUSAL}'); end`).execute(trx);
}

async function guardOnPostgres(trx: AnyDb): Promise<void> {
	for (const [table, mayGo] of Object.entries(MAY_GO)) {
		await raw(`create or replace function ${table}_is_kept() returns trigger language plpgsql as $$
			begin
				if coalesce(${mayGo}, false) then return old; end if;
				raise exception '${REFUSAL}';
			end $$`).execute(trx);
	}
	await raw(`create trigger audit_gone_is_kept before delete on audit_gone
		for each row execute function audit_gone_is_kept()`).execute(trx);
	await raw(`create trigger audit_gone_stays before update on audit_gone
		for each row execute function audit_refuses()`).execute(trx);
	await raw(`create trigger audit_gone_is_whole before truncate on audit_gone
		for each statement execute function audit_refuses()`).execute(trx);
}

function raw(statement: string): RawBuilder<unknown> {
	return sql.raw(statement);
}
