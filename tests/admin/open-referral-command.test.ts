import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { migrate } from "#db/migrate.ts";
import { openDb } from "#db/open.ts";
import { answering, withDirectory } from "#tests/imports/feed-server.ts";
import { givenProvider } from "#tests/support/given.ts";

// Each command is a process of its own, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const GOOD = { id: "good", name: "English for beginners", email: "esol@council.example" };
const BAD = { id: "bad", name: "English <b>now</b>" };

let folder: string;
let url: string;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), "esol-plus-feed-"));
	url = `file:${join(folder, "new.sqlite")}`;
	const db = openDb(url);
	await migrate(db);
	await givenProvider(db, { slug: "lea-valley" });
	await db.destroy();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a saved feed is shown first, then written, then as it was", async () => {
	const file = join(folder, "feed.json");
	const errors = join(folder, "wrong.csv");
	writeFileSync(file, JSON.stringify({ contents: [GOOD, BAD] }));
	const preview = await bring(file);
	expect(preview.out).toContain("Classes: 1 new, 0 changed, 0 unchanged, 1 wrong");
	expect(preview.out).toContain("service 2: wrong · bad · English <b>now</b>");
	expect(preview.out).toContain("A preview: nothing was written.");
	expect(preview.code).toBe(1);
	expect(await references()).toEqual([]);

	const applied = await bring(file, "--apply", "--errors", errors);
	expect(applied.out).toContain("Written.");
	expect(await references()).toEqual(["good"]);
	expect(readFileSync(errors, "utf8")).toContain("English <b>now</b>");
	const again = await bring(file, "--apply");
	expect(again.out).toContain("Classes: 0 new, 0 changed, 1 unchanged, 1 wrong");
});

test("a living directory is read from its address", async () => {
	const find = ({ pathname }: URL) =>
		pathname.endsWith("/services")
			? { contents: [{ id: "live" }], last_page: true }
			: { ...GOOD, id: "live", name: "English at the library" };
	const done = await withDirectory(answering(find), (address) => bring(address, "--apply"));
	expect(done).toMatchObject({ code: 0, err: "" });
	expect(done.out).toContain("service 1: new · live · English at the library");
	expect(await references()).toEqual(["good", "live"]);
});

test("a directory that cannot be read is told in one line, and nothing is written", async () => {
	const before = await references();
	const failed = await withDirectory(
		answering(() => undefined),
		(address) => bring(address, "--apply"),
	);
	expect(failed.code).toBe(1);
	expect(failed.err).toMatch(/^http:.+ answered with status 404\. Nothing was written\.\n$/);
	const nothing = await bring(join(folder, "nothing.json"), "--apply");
	expect(nothing.err).toMatch(/cannot be read \(ENOENT\)/);
	expect(await references()).toEqual(before);
});

function bring(feed: string, ...more: string[]) {
	const args = ["app/admin/main.ts", "import", "open-referral", feed, "--provider", "lea-valley"];
	const { promise, resolve } = Promise.withResolvers<{ code: number; out: string; err: string }>();
	const env = { ...process.env, DATABASE_URL: url, NO_COLOR: "1" };
	const quiet = "--disable-warning=ExperimentalWarning";
	execFile(process.execPath, [quiet, ...args, ...more], { env }, (error, out, err) => {
		resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err });
	});
	return promise;
}

async function references(): Promise<(string | null)[]> {
	const db = openDb(url);
	const rows = await db.selectFrom("course").select("reference").orderBy("reference").execute();
	await db.destroy();
	return rows.map(({ reference }) => reference);
}
