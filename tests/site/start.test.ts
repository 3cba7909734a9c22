import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, inject, test } from "vitest";
import { freePort } from "#tests/support/free-port.ts";
import { startServer } from "#tests/support/start-server.ts";

const folder = mkdtempSync(join(tmpdir(), "esol-plus-start-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SECRET = "0123456789abcdef0123456789abcdef";

test("without a secret it does not start, and says how to make one", async () => {
	const { ended } = startServer({ DATABASE_URL: `file:${join(folder, "a.sqlite")}` });
	const { code, output } = await ended;
	expect(code).toBe(1);
	expect(output.trim()).toMatch(/^SESSION_SECRET[^\n]+openssl rand -hex 32$/);
});

test("it never serves a demo database", async () => {
	const { ended } = startServer({ SESSION_SECRET: SECRET, DATABASE_URL: inject("siteDatabase") });
	const { code, output } = await ended;
	expect(code).toBe(1);
	expect(output).toContain("demo database");
});

test("on an empty place it makes the schema, serves, and stops when asked", async () => {
	const port = await freePort();
	const { child, listening, ended } = startServer({
		SESSION_SECRET: SECRET,
		PORT: String(port),
		DATABASE_URL: `file:${join(folder, "new.sqlite")}`,
	});
	await Promise.race([listening, ended]);
	const ready = await fetch(`http://127.0.0.1:${port}/health/ready`);
	expect(ready.status).toBe(200);
	const page = await fetch(`http://127.0.0.1:${port}/ar/classes`);
	expect(page.status).toBe(200);
	child.kill("SIGINT");
	expect((await ended).code).toBe(0);
});
