import { sql } from "kysely";
import { isPostgres } from "#db/dialect.ts";
import type { Db } from "#db/open.ts";

type Line = { line: string };

/** All that the schema says, a line each, to compare one database with another of its kind. */
export async function schemaText(db: Db): Promise<string[]> {
	const { rows } = await (isPostgres(db) ? postgresLines(db) : sqliteLines(db));
	return rows.map(({ line }) => line).sort();
}

function sqliteLines(db: Db) {
	return sql<Line>`select type || ' ' || name || ': ' || coalesce(sql, '') as line
		from sqlite_master`.execute(db);
}

function postgresLines(db: Db) {
	return sql<Line>`
		select 'column ' || table_name || '.' || column_name || ': ' || data_type || ' ' || is_nullable
			|| ' ' || coalesce(collation_name, '') || ' ' || coalesce(column_default, '')
			|| ' ' || coalesce(generation_expression, '') as line
			from information_schema.columns where table_schema = 'public'
		union all select 'index ' || indexdef from pg_indexes where schemaname = 'public'
		union all select 'constraint ' || conrelid::regclass || ' ' || conname || ': ' || pg_get_constraintdef(oid)
			from pg_constraint where connamespace = 'public'::regnamespace
		union all select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
		union all select 'function ' || pg_get_functiondef(oid) from pg_proc
			where pronamespace = 'public'::regnamespace`.execute(db);
}
