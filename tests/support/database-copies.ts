import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import pg from "pg";
import { afterEach, beforeEach, describe, inject } from "vitest";
import { type Db, pathOf } from "#db/open.ts";
import { freshPostgres, freshSqlite, type TestDb } from "./databases.ts";

export type Copies = {
	db: () => Db;
	/** As the database is now: what a backup of this moment would give back. */
	copy: () => Promise<Db>;
};

/** A fresh database for every test, on both engines, and copies of it. */
export function onEachCopy(tests: (copies: Copies) => void): void {
	describe.each(["SQLite", "PostgreSQL"])("with copies on %s", (engine) => {
		let made: TestDb[] = [];
		beforeEach(async () => {
			made = [await (engine === "SQLite" ? freshSqlite() : freshPostgres())];
		});
		afterEach(async () => {
			for (const { remove } of made.toReversed()) await remove();
		});
		const first = () => {
			const [one] = made;
			if (!one) throw new Error("There is no database before a test.");
			return one;
		};
		const copy = async () => {
			const of = engine === "SQLite" ? copyOfFile : copyOfDatabase;
			const other = await of(first().url);
			made.push(other);
			return other.db;
		};
		tests({ db: () => first().db, copy });
	});
}

async function copyOfFile(url: string): Promise<TestDb> {
	const folder = mkdtempSync(join(tmpdir(), "esol-plus-copy-"));
	const file = join(folder, "copy.sqlite");
	const source = new Database(pathOf(url), { readonly: true });
	source.prepare("vacuum into ?").run(file);
	source.close();
	const made = await freshSqlite(file);
	rmSync(folder, { recursive: true });
	return made;
}

/** PostgreSQL copies only what nobody is connected to; our own pool connects anew. */
async function copyOfDatabase(url: string): Promise<TestDb> {
	const name = url.slice(url.lastIndexOf("/") + 1);
	const client = new pg.Client({ connectionString: `${inject("postgresUrl")}/postgres` });
	await client.connect();
	await client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [
		name,
	]);
	await client.end();
	return freshPostgres(name);
}
