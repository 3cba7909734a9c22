import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "#db/migrate.ts";
import { type Db, openDb } from "#db/open.ts";
import { openReader, openWriter } from "#db/sqlite/handles.ts";

const folder = mkdtempSync(join(tmpdir(), "esol-plus-sqlite-"));
const file = join(folder, "test.sqlite");
let db: Db;

beforeAll(async () => {
	db = openDb(`file:${file}`);
	await migrate(db);
});

afterAll(async () => {
	await db.destroy();
	rmSync(folder, { recursive: true });
});

const setting = (name: string) => ({ name, value: "1" });
const namesOf = async () => {
	const rows = await db.selectFrom("setting").select("name").orderBy("name").execute();
	return rows.map(({ name }) => name);
};

test("every connection is durable, keeps its keys and forgets what is deleted", () => {
	for (const handle of [openWriter(file), openReader(file)]) {
		expect(handle.pragma("synchronous", { simple: true })).toBe(2);
		expect(handle.pragma("foreign_keys", { simple: true })).toBe(1);
		expect(handle.pragma("secure_delete", { simple: true })).toBe(1);
		expect(handle.pragma("trusted_schema", { simple: true })).toBe(0);
		expect(handle.pragma("journal_mode", { simple: true })).toBe("wal");
		expect(handle.pragma("busy_timeout", { simple: true })).toBe(0);
		handle.close();
	}
});

test("a write waits for another process without stopping this one", async () => {
	const other = new Database(file);
	other.exec("begin immediate");
	const written = db.insertInto("setting").values(setting("waited")).execute();
	expect(await namesOf()).toEqual([]);
	other.exec("rollback");
	other.close();
	await written;
	expect(await namesOf()).toEqual(["waited"]);
});

test("a statement outside a transaction never slips into somebody's open one", async () => {
	const { promise: opened, resolve: open } = Promise.withResolvers<void>();
	const { promise: released, resolve: release } = Promise.withResolvers<void>();
	const failing = db.transaction().execute(async (trx) => {
		await trx.insertInto("setting").values(setting("undone")).execute();
		open();
		await released;
		throw new Error("on purpose");
	});
	await opened;
	const single = db.insertInto("setting").values(setting("kept")).execute();
	release();
	await expect(failing).rejects.toThrow("on purpose");
	await single;
	expect(await namesOf()).toEqual(["kept", "waited"]);
});
