import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, inject, test, vi } from "vitest";
import { saveProfile } from "#app/equality/equality.server.ts";
import { newId } from "#db/ids.ts";
import { type Db, openDb } from "#db/open.ts";
import { givenFullLearner } from "#tests/links/given-full-learner.ts";
import { givenDesk, NOW } from "#tests/links/given-link.ts";
import { runCommand } from "#tests/support/admin-command.ts";
import { filesOf, wordsIn } from "#tests/support/file-bytes.ts";
import { givenLearner } from "#tests/support/given.ts";

// Each command is a process of its own, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), "esol-plus-erase-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = join(folder, "live.sqlite");
const url = `file:${file}`;
copyFileSync(inject("sqliteTemplate"), file);
const admin = (args: string[], env: Record<string, string> = {}) =>
	runCommand(args, { DATABASE_URL: url, ...env });

test("erase leaves no byte, writes the list, and an older copy is erased again by migrate", async () => {
	const word = `word${newId()}`;
	const learnerId = await inDatabase(async (db) => {
		const id = await givenFullLearner(db, await givenDesk(db), word);
		await db.updateTable("learner").set({ full_name: word }).where("id", "=", id).execute();
		return id;
	});
	const backup = join(folder, "backup.sqlite");
	copyFileSync(file, backup);

	const erased = await admin(["erase", learnerId]);
	expect(erased).toMatchObject({ code: 0, err: "" });
	expect(readFileSync(`${file}.erasures`, "utf8")).toContain(learnerId);
	expect(await inDatabase(async (db) => wordsIn(await filesOf(db, url), [word]))).toEqual([]);

	copyFileSync(backup, file);
	expect(await inDatabase(async (db) => wordsIn(await filesOf(db, url), [word]))).toEqual([word]);
	expect((await admin(["migrate"])).out).toContain("Erased again, as the list says: 1.");
	expect((await admin(["migrate"])).out).toBe("Nothing to do.\n");
	const name = await inDatabase((db) =>
		db.selectFrom("learner").where("id", "=", learnerId).select("full_name").executeTakeFirst(),
	);
	expect(name).toEqual({ full_name: null });
});

test("the list stands where ERASURE_LIST says", async () => {
	const elsewhere = join(folder, "elsewhere.erasures");
	const { id } = await inDatabase((db) => givenLearner(db));
	expect((await admin(["erase", id], { ERASURE_LIST: elsewhere })).code).toBe(0);
	expect(existsSync(elsewhere)).toBe(true);
	expect((await admin(["erase", "nobody"])).err).toBe("There is no learner nobody.\n");
});

test("equality-keys tells which key seals, and seals anew when told", async () => {
	const [old, next] = [1, 2].map((byte) => Buffer.alloc(32, byte)) as [Buffer, Buffer];
	await inDatabase(async (db) => {
		const form = new FormData();
		form.set("sex", "female");
		for (let count = 0; count < 3; count++)
			await saveProfile(db, [old], (await givenLearner(db)).id, form, NOW);
	});
	const keys = (...given: Buffer[]) => ({
		EQUALITY_KEY: given.map((key) => key.toString("base64")).join(","),
	});
	const told = await admin(["equality-keys"], keys(next, old));
	expect(told.out).toMatch(/: 0 answers; it seals.*\n.*: 3 answers; it only opens/);
	const missing = await admin(["equality-keys"], keys(next));
	expect(missing).toMatchObject({ code: 1, err: "Some answers open with no key that is here.\n" });
	expect((await admin(["equality-keys", "--apply"])).err).toContain("EQUALITY_KEY is not set");
	const sealed = await admin(["equality-keys", "--apply"], keys(next, old));
	expect(sealed.out).toMatch(/^Sealed anew: 3\.\n.*: 3 answers; it seals.*\n.*: 0 answers/);
	expect((await admin(["equality-keys"], keys(next))).code).toBe(0);
});

async function inDatabase<T>(work: (db: Db) => Promise<T>): Promise<T> {
	const db = openDb(url);
	try {
		return await work(db);
	} finally {
		await db.destroy();
	}
}
