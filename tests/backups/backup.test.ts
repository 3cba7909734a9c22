import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { lastBackup, noteBackup } from "#app/backups/last-backup.server.ts";
import { makeBackup, proveBackup } from "#app/backups/make-backup.server.ts";
import { restoreBackup } from "#app/backups/restore.server.ts";
import { erasePerson } from "#app/links/erase.server.ts";
import { keepList } from "#app/links/erasure-list.server.ts";
import { replayErasures } from "#app/server/erasures.ts";
import { withReader } from "#db/copies/open-source.ts";
import { sumAll } from "#db/copies/sum.ts";
import { type Db, openDb } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson } from "#tests/support/given.ts";
import { aFolder, emptyPostgres, givenEverything, KEYS, NONE, NOW } from "./given-backup.ts";
import { schemaOf } from "./schema-of.ts";

const folder = aFolder();
const nobody = async () => 0;

onEachDatabase((db, engine, url) => {
	const file = join(folder, `${engine}.backup`);

	test("a backup holds every row, is proved, and is written down as the last", async () => {
		await givenEverything(db());
		await givenSession(db());
		expect(await lastBackup(db())).toBeNull();
		const proof = await makeBackup(url(), file, KEYS, NONE, NOW);
		const sums = await withReader(url(), sumAll);
		expect([...sums.values()].filter(({ rows }) => rows > 0).length).toBeGreaterThan(50);
		expect(proof.rows).toBe([...sums.values()].reduce((all, { rows }) => all + rows, 0));
		expect(proof.chain).toMatchObject({ sealed: 3, waiting: 1, broken: null });
		await noteBackup(db(), proof, NOW);
		expect(await lastBackup(db())).toEqual({
			...{ madeAt: NOW, provedAt: NOW, rows: proof.rows, bytes: proof.bytes },
			auditBrokenAt: null,
		});
		expect(readFileSync(file).includes("Amina")).toBe(false);
		expect(existsSync(`${file}.part`)).toBe(false);
	});

	test.each(["file", "postgres"])(
		"it comes back on %s as it was, with all that guards it",
		async (kind) => {
			const to =
				kind === "file" ? `file:${join(folder, engine, "back.sqlite")}` : await emptyPostgres();
			const restored = await restoreBackup(to, file, KEYS, NONE, nobody);
			expect(restored).toMatchObject({
				madeAt: NOW.toISOString(),
				again: 0,
				chain: { sealed: 3, broken: null },
			});
			const [was, is] = [await withReader(url(), sumAll), await withReader(to, sumAll)];
			const differing = [...was.keys()].filter(
				(name) => was.get(name)!.checksum !== is.get(name)?.checksum,
			);
			// Who was signed in signs in again; the last backup was written down afterwards.
			expect(differing).toEqual(["ended_session", "session", "setting"]);
			expect(is.get("session")?.rows).toBe(0);
			if (kind === (engine === "SQLite" ? "file" : "postgres"))
				expect(await schemaOf(to)).toEqual(await schemaOf(url()));
			await using back = opened(to);
			await expect(sql`delete from audit_entry`.execute(back.db)).rejects.toThrow("only added to");
			const made = await back.db
				.selectFrom("learner")
				.select(["phone_digits", "email_folded"])
				.execute();
			expect(made).toContainEqual({
				phone_digits: "447700900123",
				email_folded: "amina@example.test",
			});
		},
	);

	test("a place that holds rows is refused, and nothing in it changes", async () => {
		const before = await withReader(url(), sumAll);
		await expect(restoreBackup(url(), file, KEYS, NONE, nobody)).rejects.toThrow(
			"The database holds rows already",
		);
		expect(await withReader(url(), sumAll)).toEqual(before);
	});

	test("who was erased since is erased again before the place has its name", async () => {
		const list = join(folder, `${engine}.erasures`);
		const [learner] = await db()
			.selectFrom("learner")
			.where("merged_into_id", "is", null)
			.select("id")
			.execute();
		const erasing = { learnerId: learner!.id, providerId: null, personId: null };
		await db()
			.transaction()
			.execute((trx) => erasePerson(trx, erasing, NOW));
		await keepList(db(), list);
		const to =
			engine === "SQLite" ? `file:${join(folder, "erased.sqlite")}` : await emptyPostgres();
		const { again } = await restoreBackup(to, file, KEYS, NONE, (db) =>
			replayErasures(db, { erasureList: list, now: () => NOW }),
		);
		expect(again).toBeGreaterThan(0);
		await using back = opened(to);
		const named = await back.db
			.selectFrom("learner")
			.where("id", "=", learner!.id)
			.select("full_name")
			.executeTakeFirst();
		expect(named?.full_name ?? null).toBeNull();
	});

	test("a file that is cut off or changed leaves nothing, wherever it is", async () => {
		const whole = readFileSync(file);
		const broken = join(folder, `${engine}-broken.backup`);
		for (const at of [0, 40, 100, whole.length >> 1, whole.length - 1]) {
			writeFileSync(broken, whole.subarray(0, at));
			await expectNothingFrom(broken);
			const changed = Buffer.from(whole);
			changed[at] = whole[at]! ^ 1;
			writeFileSync(broken, changed);
			await expectNothingFrom(broken);
		}
	});

	async function expectNothingFrom(broken: string): Promise<void> {
		const to = join(folder, `${engine}-nothing`, "new.sqlite");
		await expect(restoreBackup(`file:${to}`, broken, KEYS, NONE, nobody)).rejects.toThrow();
		await expect(proveBackup(broken, KEYS, NONE)).rejects.toThrow();
		if (existsSync(join(to, ".."))) expect(readdirSync(join(to, ".."))).toEqual([]);
	}

	test("a full disk leaves no backup and no half of one", async () => {
		const full = join(folder, `${engine}-full.backup`);
		symlinkSync("/dev/full", `${full}.part`);
		await expect(makeBackup(url(), full, KEYS, NONE, NOW)).rejects.toMatchObject({
			code: "ENOSPC",
		});
		expect(existsSync(full) || existsSync(`${full}.part`)).toBe(false);
	});

	test("a file that is there already is not written over", async () => {
		const before = readFileSync(file);
		await expect(makeBackup(url(), file, KEYS, NONE, NOW)).rejects.toThrow("already");
		expect(readFileSync(file).equals(before)).toBe(true);
	});
});

async function givenSession(db: Db): Promise<void> {
	const { id } = await givenPerson(db, "evaluator");
	const at = NOW.toISOString();
	await db
		.insertInto("session")
		.values({ id: "hash", person_id: id, created_at: at, seen_at: at, proven_at: at })
		.execute();
}

function opened(url: string) {
	const db = openDb(url);
	return { db, [Symbol.asyncDispose]: () => db.destroy() };
}
