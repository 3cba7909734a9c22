import type pg from "pg";
import { postgresReader } from "./postgres-reader.ts";
import { pour } from "./pour.ts";
import { columnList, quoted, type Row, type Source, type Table } from "./rows.ts";
import type { Sums } from "./sum.ts";

/** Whoever uses a table of a database that should be empty is waited for no longer. */
const LOCK_WAIT = "10s";

/** All or nothing, into the tables of an empty schema. Triggers rest: what they would write comes along. */
export async function fillPostgres(client: pg.Client, source: Source): Promise<Sums> {
	await client.query("begin");
	await client.query(`set local lock_timeout = '${LOCK_WAIT}'`);
	const reader = postgresReader(client);
	const tables = await reader.tables();
	const keys = await takeKeys(client);
	for (const { name } of tables) {
		await client.query(`alter table ${quoted(name)} disable trigger user`);
		await client.query(`delete from ${quoted(name)}`);
	}
	const sums = await pour(source, { ...reader, insert: inserter(client) });
	for (const { name } of tables)
		await client.query(`alter table ${quoted(name)} enable trigger user`);
	for (const key of keys) await client.query(key);
	await client.query("commit");
	await client.query("analyze");
	return sums;
}

/** Rows come in no order that keys would allow; each key is made again over all rows, which checks it. */
async function takeKeys(client: pg.Client): Promise<string[]> {
	const { rows } = await client.query<{ table: string; name: string; definition: string }>(
		`select conrelid::regclass::text as table, conname::text as name,
			pg_get_constraintdef(oid) as definition
		from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace
		order by conname`,
	);
	for (const { table, name } of rows)
		await client.query(`alter table ${table} drop constraint ${quoted(name)}`);
	return rows.map(({ table, name, definition }) => {
		return `alter table ${table} add constraint ${quoted(name)} ${definition}`;
	});
}

function inserter(client: pg.Client) {
	return async (table: Table, rows: readonly Row[]) => {
		const columns = columnList(table);
		const named = rows.map((row) => {
			return Object.fromEntries(table.columns.map((name, at) => [name, row[at]]));
		});
		const into = quoted(table.name);
		await client.query(
			`insert into ${into} (${columns})
			select ${columns} from json_populate_recordset(null::${into}, $1::json)`,
			[JSON.stringify(named)],
		);
	};
}
