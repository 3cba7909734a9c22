import type Database from "better-sqlite3";
import { pour } from "./pour.ts";
import { Refusal } from "./refusal.ts";
import { columnList, quoted, type Row, type Source, type Table } from "./rows.ts";
import { sqliteReader } from "./sqlite-reader.ts";
import type { Sums } from "./sum.ts";

/** All or nothing, into the tables of an empty schema. Triggers rest: what they would write comes along. */
export async function fillSqlite(handle: Database.Database, source: Source): Promise<Sums> {
	// Rows come in no order that keys would allow; all keys are checked at the end.
	handle.pragma("foreign_keys = 0");
	handle.exec("begin immediate");
	const triggers = takeTriggers(handle);
	const reader = sqliteReader(handle);
	for (const { name } of await reader.tables()) handle.exec(`delete from ${quoted(name)}`);
	const sums = await pour(source, { ...reader, insert: inserter(handle) });
	checkKeys(handle);
	for (const trigger of triggers) handle.exec(trigger);
	handle.exec("commit");
	handle.pragma("foreign_keys = 1");
	return sums;
}

function takeTriggers(handle: Database.Database): string[] {
	const found = handle
		.prepare<[], { name: string; sql: string }>(
			"select name, sql from sqlite_schema where type = 'trigger' order by rowid",
		)
		.all();
	for (const { name } of found) handle.exec(`drop trigger ${quoted(name)}`);
	return found.map(({ sql }) => sql);
}

function inserter(handle: Database.Database) {
	const statements = new Map<string, Database.Statement>();
	return async (table: Table, rows: readonly Row[]) => {
		const statement = statements.get(table.name) ?? handle.prepare(insertOf(table));
		statements.set(table.name, statement);
		for (const row of rows) statement.run(row);
	};
}

function insertOf(table: Table): string {
	const marks = table.columns.map(() => "?").join(", ");
	return `insert into ${quoted(table.name)} (${columnList(table)}) values (${marks})`;
}

function checkKeys(handle: Database.Database): void {
	const [broken] = handle.pragma("foreign_key_check") as { table: string }[];
	if (broken) throw new Refusal(`A row of ${broken.table} names one that is not there.`);
}
