import Database from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import { migrateExactly } from "../migrate.ts";
import type { Db } from "../open.ts";
import type { Schema } from "../schema.ts";
import type { Source } from "./rows.ts";
import { fillSqlite } from "./sqlite-vessel.ts";
import type { Sums } from "./sum.ts";

/** SQLite's own name for a file that has none: it is gone with the process, however that ends. */
const NAMELESS = "";

/** The source as a database that nobody else can open and that leaves nothing behind. */
export async function withScratch<T>(
	source: Source,
	work: (db: Db, sums: Sums) => Promise<T>,
): Promise<T> {
	const { db, sums } = await fillFile(NAMELESS, source);
	try {
		return await work(db, sums);
	} finally {
		await db.destroy();
	}
}

/** A file that counts only when it is whole: it is not written with care. */
export async function fillFile(file: string, source: Source): Promise<{ db: Db; sums: Sums }> {
	const handle = new Database(file);
	handle.pragma("journal_mode = off");
	handle.pragma("synchronous = 0");
	const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: handle }) });
	try {
		await migrateExactly(db, source.steps);
		return { db, sums: await fillSqlite(handle, source) };
	} catch (error) {
		await db.destroy();
		throw error;
	}
}
