import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { erasePerson } from "#app/links/erase.server.ts";
import { keepList } from "#app/links/erasure-list.server.ts";
import { migrate } from "#db/migrate.ts";
import { type Db, openDb } from "#db/open.ts";
import { freePort } from "#tests/support/free-port.ts";
import { givenLearner } from "#tests/support/given.ts";
import { startServer } from "#tests/support/start-server.ts";

const folder = mkdtempSync(join(tmpdir(), "esol-plus-erased-start-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NOW = new Date("2026-03-02T12:00:00.000Z");
const SECRET = "0123456789abcdef0123456789abcdef";

test("a server on an older copy erases again before it answers anybody", async () => {
	const file = join(folder, "live.sqlite");
	const list = join(folder, "list.erasures");
	const backup = join(folder, "backup.sqlite");
	const { id } = await inDatabase(file, async (db) => {
		await migrate(db);
		return givenLearner(db, { preferred_name: "Amina" });
	});
	copyFileSync(file, backup);
	await inDatabase(file, async (db) => {
		const erasing = { learnerId: id, providerId: null, personId: null };
		await db.transaction().execute((trx) => erasePerson(trx, erasing, NOW));
		await keepList(db, list);
	});
	copyFileSync(backup, file);

	const port = await freePort();
	const { child, listening, ended } = startServer({
		...{ SESSION_SECRET: SECRET, PORT: String(port), DATABASE_URL: `file:${file}` },
		ERASURE_LIST: list,
	});
	await Promise.race([listening, ended]);
	const name = await inDatabase(file, (db) =>
		db.selectFrom("learner").where("id", "=", id).select("preferred_name").executeTakeFirst(),
	);
	expect(name).toEqual({ preferred_name: "—" });
	expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(200);
	child.kill("SIGINT");
	expect((await ended).code).toBe(0);
});

test("a list that cannot be read stops the start, and says which line", async () => {
	const list = join(folder, "broken.erasures");
	copyFileSync("package.json", list);
	const { ended } = startServer({
		...{ SESSION_SECRET: SECRET, DATABASE_URL: `file:${join(folder, "new.sqlite")}` },
		ERASURE_LIST: list,
	});
	const { code, output } = await ended;
	expect(code).toBe(1);
	expect(output).toContain("Line 1 of the erasure list cannot be read.");
});

async function inDatabase<T>(file: string, work: (db: Db) => Promise<T>): Promise<T> {
	const db = openDb(`file:${file}`);
	try {
		return await work(db);
	} finally {
		await db.destroy();
	}
}
