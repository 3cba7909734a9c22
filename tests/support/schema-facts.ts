import Database from "better-sqlite3";
import { inject } from "vitest";

export type ColumnFacts = {
	name: string;
	isText: boolean;
	isRequired: boolean;
	isGenerated: boolean;
	/** The table whose id it holds. */
	pointsTo: string | null;
	/** The values a check allows; null where there is no check. */
	values: readonly string[] | null;
};

/** Of every table, as the migrations made them; the same on both databases. */
export function schemaFacts(): Map<string, ColumnFacts[]> {
	const file = new Database(inject("sqliteTemplate"), { readonly: true });
	try {
		const tables = file
			.prepare(
				"select name, sql from sqlite_master where type = 'table' and name not like 'sqlite_%'",
			)
			.all() as { name: string; sql: string }[];
		return new Map(tables.map(({ name, sql }) => [name, columnsOf(file, name, sql)]));
	} finally {
		file.close();
	}
}

type Info = {
	name: string;
	type: string;
	notnull: number;
	dflt_value: unknown;
	pk: number;
	hidden: number;
};

function columnsOf(file: Database.Database, table: string, sql: string): ColumnFacts[] {
	const keys = file.pragma(`foreign_key_list(${table})`) as { from: string; table: string }[];
	return (file.pragma(`table_xinfo(${table})`) as Info[]).map((column) => ({
		name: column.name,
		isText: column.type.toLowerCase() === "text",
		isRequired: (column.notnull === 1 || column.pk > 0) && column.dflt_value === null,
		isGenerated: column.hidden > 1,
		pointsTo: keys.find(({ from }) => from === column.name)?.table ?? null,
		values: valuesOf(sql, column.name),
	}));
}

function valuesOf(sql: string, column: string): string[] | null {
	const [, list] = new RegExp(`check \\("${column}" in \\(([^)]*)\\)`).exec(sql) ?? [];
	const found = [...(list ?? "").matchAll(/'([^']*)'/g)].map(([, value]) => value ?? "");
	return found.length > 0 ? found : null;
}
