import type Database from "better-sqlite3";
import {
	columnList,
	isCopied,
	quoted,
	type Reader,
	ROWS_AT_ONCE,
	rowOf,
	type Table,
} from "./rows.ts";

/** What this connection sees: within a transaction, one moment. */
export function sqliteReader(handle: Database.Database): Reader {
	return {
		steps: async () => stepsOf(handle),
		tables: async () => tablesOf(handle),
		rows: (table) => rowsOf(handle, table),
	};
}

function stepsOf(handle: Database.Database): string[] {
	if (!namesOf(handle).includes("kysely_migration")) return [];
	return handle
		.prepare<[], string>("select name from kysely_migration order by name")
		.pluck()
		.all();
}

function namesOf(handle: Database.Database): string[] {
	const names = "select name from sqlite_schema where type = 'table' order by name";
	return handle.prepare<[], string>(names).pluck().all();
}

/** What a database makes by itself out of other columns is made again. */
function tablesOf(handle: Database.Database): Table[] {
	const columns = handle
		.prepare<[string], string>(
			"select name from pragma_table_xinfo(?) where hidden = 0 order by name",
		)
		.pluck();
	return namesOf(handle)
		.filter(isCopied)
		.map((name) => ({ name, columns: columns.all(name) }));
}

async function* rowsOf(handle: Database.Database, table: Table) {
	const statement = handle
		.prepare<[], unknown[]>(`select ${columnList(table)} from ${quoted(table.name)}`)
		.raw();
	let rows = [];
	for (const values of statement.iterate()) {
		rows.push(rowOf(values));
		if (rows.length < ROWS_AT_ONCE) continue;
		yield rows;
		rows = [];
	}
	if (rows.length > 0) yield rows;
}
