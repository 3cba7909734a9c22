import type pg from "pg";
import Cursor from "pg-cursor";
import {
	columnList,
	isCopied,
	quoted,
	type Reader,
	ROWS_AT_ONCE,
	rowOf,
	type Table,
} from "./rows.ts";

/** What this connection sees: within a repeatable read, one moment. */
export function postgresReader(client: pg.Client): Reader {
	return {
		steps: () => stepsOf(client),
		tables: () => tablesOf(client),
		rows: (table) => rowsOf(client, table),
	};
}

async function stepsOf(client: pg.Client): Promise<string[]> {
	const there = await client.query<{ there: boolean }>(
		"select to_regclass('kysely_migration') is not null as there",
	);
	if (!there.rows[0]?.there) return [];
	const { rows } = await client.query<{ name: string }>(
		'select name from kysely_migration order by name collate "C"',
	);
	return rows.map(({ name }) => name);
}

/** What a database makes by itself out of other columns is made again. */
async function tablesOf(client: pg.Client): Promise<Table[]> {
	const { rows } = await client.query<{ table: string; column: string }>(
		`select tables.table_name::text as table, columns.column_name::text as column
		from information_schema.tables
		join information_schema.columns using (table_schema, table_name)
		where table_schema = current_schema() and table_type = 'BASE TABLE' and is_generated = 'NEVER'
		order by tables.table_name::text collate "C", columns.column_name::text collate "C"`,
	);
	const tables = new Map<string, string[]>();
	for (const { table, column } of rows.filter((row) => isCopied(row.table)))
		tables.set(table, [...(tables.get(table) ?? []), column]);
	return [...tables].map(([name, columns]) => ({ name, columns }));
}

async function* rowsOf(client: pg.Client, table: Table) {
	const query = `select ${columnList(table)} from ${quoted(table.name)}`;
	const cursor = client.query(new Cursor<unknown[]>(query, [], { rowMode: "array" }));
	try {
		for (;;) {
			const rows = await cursor.read(ROWS_AT_ONCE);
			if (rows.length === 0) return;
			yield rows.map(rowOf);
		}
	} finally {
		await cursor.close();
	}
}
