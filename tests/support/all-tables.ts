import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Db } from "#db/open.ts";

/** Every table of the file, our own too. */
async function tablesOf(db: Db): Promise<string[]> {
	const { rows } = await sql<{ name: string }>`select name from sqlite_master
		where type = 'table' and name not like 'sqlite_%' and name <> 'touched' order by name`.execute(
		db,
	);
	return rows.map(({ name }) => name);
}

/** A hash of all rows of each table. */
export async function printsOf(db: Db): Promise<Record<string, string>> {
	const prints: Record<string, string> = {};
	for (const table of await tablesOf(db)) {
		const { rows } = await sql`select * from ${sql.table(table)}`.execute(db);
		const lines = rows.map((row) => JSON.stringify(row)).sort();
		prints[table] = createHash("sha256").update(lines.join("\n")).digest("hex");
	}
	return prints;
}

/** The tables that differ. */
export function changedIn(before: Record<string, string>, after: Record<string, string>): string[] {
	return Object.keys({ ...before, ...after }).filter((table) => before[table] !== after[table]);
}

/** A trigger says which tables were written to, whoever wrote; the fingerprints say whether it is true. */
export async function watchTables(db: Db): Promise<() => Promise<string[]>> {
	const tables = await tablesOf(db);
	await sql`create table touched (name text primary key)`.execute(db);
	for (const table of tables) {
		for (const event of ["insert", "update", "delete"]) {
			await sql
				.raw(`create trigger touched_${table}_${event} after ${event} on "${table}"
					begin insert or ignore into touched (name) values ('${table}'); end`)
				.execute(db);
		}
	}
	return async () => {
		const { rows } = await sql<{ name: string }>`select name from touched order by name`.execute(
			db,
		);
		if (rows.length > 0) await sql`delete from touched`.execute(db);
		return rows.map(({ name }) => name);
	};
}
