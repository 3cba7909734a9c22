import { spawn } from "node:child_process";
import { once } from "node:events";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { Random } from "#app/demo/random.ts";
import { listSteps, migrate } from "#db/migrate.ts";
import type { Db } from "#db/open.ts";
import { freshPostgres, freshSqlite, type TestDb } from "#tests/support/databases.ts";
import { givenProvider } from "#tests/support/given.ts";
import { migrateBelow } from "#tests/support/migrate-below.ts";
import { schemaText } from "#tests/support/schema-text.ts";

const PROGRAM = "tests/support/migrate-and-die.ts";
const SOME_DATA = "0004-courses";

describe.each([
	["SQLite", () => freshSqlite(null)],
	["PostgreSQL", () => freshPostgres("template0")],
] as const)("on %s", (_engine, fresh) => {
	test("a migration that is killed, however often, ends as one that nobody disturbs", async () => {
		const [calm, killed] = [await givenOld(fresh), await givenOld(fresh)];
		const { writingDown, statements } = JSON.parse((await run(calm.url)).out);
		const before = await listSteps(killed.db);
		for (const place of placesIn(writingDown, statements)) {
			const { signal } = await run(killed.url, place);
			expect({ place, signal }).toEqual({ place, signal: "SIGKILL" });
			expect(await listSteps(killed.db)).toEqual(before);
		}
		await migrate(killed.db);
		expect(await schemaText(killed.db)).toEqual(await schemaText(calm.db));
		expect(await rowsOf(killed.db)).toEqual(await rowsOf(calm.db));
		await Promise.all([calm.remove(), killed.remove()]);
	});
});

/** Anywhere; where the first and the last step are done and nobody has written so down yet. */
function placesIn(writingDown: readonly number[], statements: number): number[] {
	expect(writingDown.length).toBeGreaterThan(30);
	const random = new Random(statements);
	const anywhere = Array.from({ length: 3 }, () => random.between(1, statements - 2));
	return [...anywhere, writingDown[0]!, writingDown.at(-1)!];
}

/** A database of long ago, with somebody in it. */
async function givenOld(fresh: () => Promise<TestDb>): Promise<TestDb> {
	const made = await fresh();
	await migrateBelow(made.db, SOME_DATA);
	await givenProvider(made.db, { id: "p1", slug: "p1" });
	return made;
}

async function run(url: string, place?: number) {
	const args = [PROGRAM, url, ...(place ? [String(place)] : [])];
	const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
	let out = "";
	child.stdout.on("data", (part) => {
		out += part;
	});
	const [, signal] = await once(child, "close");
	return { signal, out };
}

async function rowsOf(db: Db) {
	const tables = await db.introspection.getTables();
	const rows: Record<string, unknown[]> = {};
	for (const { name } of tables) {
		const all = await sql`select * from ${sql.table(name)}`.execute(db);
		rows[name] = all.rows.map((row) => JSON.stringify(row)).sort();
	}
	return rows;
}
