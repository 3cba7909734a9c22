import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { migrate } from "#db/migrate.ts";
import { openDb } from "#db/open.ts";
import { freePort } from "#tests/support/free-port.ts";
import { openPostgres } from "#tests/support/own-postgres.ts";
import { fireAndKill, givenTutors } from "../../bench/register-fire.ts";

const folder = mkdtempSync(join(tmpdir(), "esol-plus-fire-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// The long form, twenty times on each database, is bench/kill-registers.ts.
describe("a server killed while twenty tutors mark has every mark it acknowledged", () => {
	test("on SQLite", () => killOn(`file:${join(folder, "fire.sqlite")}`));

	test("on PostgreSQL", async () => {
		const postgres = await openPostgres();
		await killOn(await postgres.create("fire"));
		await postgres.stop();
	});
});

async function killOn(url: string): Promise<void> {
	const db = openDb(url);
	await migrate(db);
	const tutors = await givenTutors(db, 20, 6);
	await db.destroy();
	const result = await fireAndKill({ tutors, url, port: await freePort() }, 200);
	expect(result.acknowledged).toBeGreaterThanOrEqual(200);
	expect(result).toMatchObject({ lost: 0, twice: 0 });
}
