import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Db, openDb } from "#db/open.ts";
import { isDatabaseTrouble } from "#db/trouble.ts";
import { freshSqlite, type TestDb } from "#tests/support/databases.ts";

let made: TestDb;
beforeEach(async () => {
	made = await freshSqlite();
});
afterEach(() => made.remove());

const fileOf = () => made.url.slice("file:".length);

const write = (db: Db, name: string, value = "1") =>
	db.insertInto("setting").values({ name, value }).execute();

async function names(db: Db): Promise<string[]> {
	const rows = await db.selectFrom("setting").select("name").orderBy("name").execute();
	return rows.map(({ name }) => name);
}

/** On the connection that writes: outside a transaction a pragma would go to the one that reads. */
async function pragma(db: Db, text: string): Promise<void> {
	await db.transaction().execute(async (trx) => {
		await sql.raw(`pragma ${text}`).execute(trx);
	});
}

async function codeOf(work: Promise<unknown>): Promise<string> {
	const error = await work.then(
		() => null,
		(thrown: unknown) => thrown,
	);
	expect(isDatabaseTrouble(error)).toBe(true);
	return error instanceof Error && "code" in error ? String(error.code) : "";
}

test("on a full disk nothing is half written, reads go on, and with room writes do", async () => {
	const { db } = made;
	await write(db, "before");
	const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
	await pragma(db, `max_page_count = ${rows[0]!.page_count}`);
	const large = "x".repeat(300_000);
	const both = db.transaction().execute(async (trx) => {
		await write(trx, "half");
		await write(trx, "large", large);
	});
	expect(await codeOf(both)).toBe("SQLITE_FULL");
	expect(await codeOf(write(db, "large", large))).toBe("SQLITE_FULL");
	expect(await names(db)).toEqual(["before"]);

	await pragma(db, "max_page_count = 1000000");
	await write(db, "large", large);
	expect(await names(db)).toEqual(["before", "large"]);
});

test("a connection that only reads is replaced by one that writes, and nothing is missed", async () => {
	const { db } = made;
	await write(db, "before");
	await pragma(db, "query_only = 1");
	expect(await codeOf(write(db, "refused"))).toBe("SQLITE_READONLY");
	expect(await names(db)).toEqual(["before"]);
	await write(db, "after");
	expect(await names(db)).toEqual(["after", "before"]);
});

test("a file that is gone takes no writes, reads go on, and what is put back is written to", async () => {
	const { db } = made;
	await write(db, "before");
	const away = `${fileOf()}-away`;
	for (const end of ["", "-wal", "-shm"]) renameSync(fileOf() + end, away + end);
	expect(await codeOf(write(db, "lost"))).toBe("SQLITE_CANTOPEN");
	expect(await names(db)).toEqual(["before"]);
	for (const end of ["", "-wal", "-shm"]) renameSync(away + end, fileOf() + end);
	await write(db, "back");
	expect(await names(db)).toEqual(["back", "before"]);
});

test("another file under the name is written to and read from, not the one that is gone", async () => {
	const { db } = made;
	await write(db, "old");
	const folder = mkdtempSync(join(tmpdir(), "esol-plus-other-"));
	const other = join(folder, "other.sqlite");
	const source = new Database(fileOf(), { readonly: true });
	source.prepare("vacuum into ?").run(other);
	source.close();
	for (const end of ["-wal", "-shm"]) renameSync(fileOf() + end, join(folder, `old${end}`));
	renameSync(other, fileOf());
	await write(db, "new");
	expect(await names(db)).toEqual(["new", "old"]);
	const seen = openDb(made.url);
	expect(await names(seen)).toEqual(["new", "old"]);
	await seen.destroy();
	rmSync(folder, { recursive: true });
});

test("while another process holds the lock reads go on, and the write comes after it", async () => {
	const { db } = made;
	const events: string[] = [];
	const holder = spawn(process.execPath, ["tests/support/hold-lock.ts", fileOf()]);
	await once(holder.stdout, "data");
	const written = write(db, "waited").then(() => events.push("written"));
	for (let read = 0; read < 50; read++) expect(await names(db)).toEqual([]);
	events.push("read");
	holder.stdin.end();
	await once(holder, "exit");
	await written;
	expect(events).toEqual(["read", "written"]);
	expect(await names(db)).toEqual(["waited"]);
});
