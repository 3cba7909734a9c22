import { sql } from "kysely";
import { isPostgres } from "../dialect.ts";
import { type AnyDb, inTransaction } from "./columns.ts";

/** Public pages of releases show these words: whatever is kept of such a page ends with a change. */
const SEEN = {
	quote: ["update", "delete"],
	quote_choice: ["insert", "update", "delete"],
} as const;

type Event = "insert" | "update" | "delete";

/** Noted as 0009 notes pilots and releases, under the empty subject. */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		for (const [table, events] of Object.entries(SEEN)) {
			for (const event of events) await note(trx, table, event);
		}
	});
}

async function note(trx: AnyDb, table: string, event: Event): Promise<void> {
	await sql.raw(isPostgres(trx) ? onPostgres(table, event) : onSqlite(table, event)).execute(trx);
}

function onSqlite(table: string, event: Event): string {
	return `create trigger ${table}_${event}_noted after ${event} on ${table} begin
		insert into public_change (subject, version)
		values ('', (select coalesce(max(version), 0) + 1 from public_change))
		on conflict (subject) do update set version = excluded.version;
		end`;
}

function onPostgres(table: string, event: Event): string {
	const changed = event === "delete" ? "old" : "new";
	return `create trigger ${table}_${event}_noted after ${event} on ${table}
		referencing ${event === "update" ? "old table as before" : ""} ${changed} table as changed
		for each statement execute function note_other('')`;
}
