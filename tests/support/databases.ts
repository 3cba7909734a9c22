import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { type Db, openDb } from "#db/open.ts";

type Engine = "SQLite" | "PostgreSQL";
export type TestDb = { db: Db; url: string; remove: () => Promise<void> };

/** Runs the same tests on both databases, each on a fresh one of its own. */
export function onEachDatabase(
	tests: (db: () => Db, engine: Engine, url: () => string) => void,
): void {
	describe.each<Engine>(["SQLite", "PostgreSQL"])("on %s", (engine) => {
		let made: TestDb;
		beforeAll(async () => {
			made = await (engine === "SQLite" ? freshSqlite() : freshPostgres());
		});
		afterAll(() => made.remove());
		tests(
			() => made.db,
			engine,
			() => made.url,
		);
	});
}

/** The same without a schema, for tests of the schema itself. */
export function onEachEmptyDatabase(tests: (db: () => Db) => void): void {
	describe.each<Engine>(["SQLite", "PostgreSQL"])("on an empty %s", (engine) => {
		let made: TestDb;
		beforeAll(async () => {
			made = await (engine === "SQLite" ? freshSqlite(null) : freshPostgres("template0"));
		});
		afterAll(() => made.remove());
		tests(() => made.db);
	});
}

export async function freshSqlite(
	template: string | null = inject("sqliteTemplate"),
): Promise<TestDb> {
	const folder = mkdtempSync(join(tmpdir(), "esol-plus-db-"));
	const file = join(folder, "test.sqlite");
	if (template) copyFileSync(template, file);
	const url = `file:${file}`;
	const db = openDb(url);
	return {
		db,
		url,
		remove: async () => {
			await db.destroy();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

let counter = 0;

export async function freshPostgres(template = "template_esol"): Promise<TestDb> {
	const name = `test_${process.pid}_${counter++}`;
	await onServer(`create database ${name} template ${template}`);
	const url = `${inject("postgresUrl")}/${name}`;
	const db = openDb(url);
	return {
		db,
		url,
		remove: async () => {
			await db.destroy();
			await onServer(`drop database ${name} with (force)`);
		},
	};
}

async function onServer(statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: `${inject("postgresUrl")}/postgres` });
	await client.connect();
	await client.query(statement);
	await client.end();
}
