import Database from "better-sqlite3";
import pg from "pg";
import { pathOf } from "#db/open.ts";

/** All of a schema that could get lost on the way: keys, checks, indexes, triggers and whether they are on. */
export async function schemaOf(url: string): Promise<readonly unknown[]> {
	return url.startsWith("file:") ? ofSqlite(pathOf(url)) : ofPostgres(url);
}

function ofSqlite(file: string): unknown[] {
	const handle = new Database(file, { readonly: true });
	const rows = handle.prepare("select type, name, sql from sqlite_schema order by 1, 2").all();
	handle.close();
	return rows;
}

async function ofPostgres(url: string): Promise<unknown[]> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	const queries = [
		`select conrelid::regclass::text, conname, pg_get_constraintdef(oid), convalidated
			from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2`,
		"select indexdef from pg_indexes where schemaname = 'public' order by 1",
		`select tgrelid::regclass::text, tgname, tgenabled, pg_get_triggerdef(oid)
			from pg_trigger where not tgisinternal order by 1, 2`,
		`select tgrelid::regclass::text, tgtype, tgenabled, tgfoid::regproc::text, count(*)
			from pg_trigger where tgisinternal group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
		`select table_name, column_name, data_type, collation_name, column_default, is_nullable,
			generation_expression from information_schema.columns
			where table_schema = 'public' order by 1, 2`,
	];
	const found = [];
	for (const query of queries) found.push((await client.query(query)).rows);
	await client.end();
	return found;
}
