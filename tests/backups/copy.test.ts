import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { copyDatabase, refuseChanged } from "#app/backups/copy.server.ts";
import { bring } from "#db/copies/bring.ts";
import { withReader, withSource } from "#db/copies/open-source.ts";
import type { Source } from "#db/copies/rows.ts";
import { RowSum, type Sums, sumAll } from "#db/copies/sum.ts";
import { newId } from "#db/ids.ts";
import { listSteps } from "#db/migrate.ts";
import { openDb } from "#db/open.ts";
import { freshSqlite, onEachDatabase } from "#tests/support/databases.ts";
import { givenProvider } from "#tests/support/given.ts";
import { migrateBelow } from "#tests/support/migrate-below.ts";
import { aFolder, emptyPostgres, givenEverything, KEYS } from "./given-backup.ts";

const folder = aFolder();
const nothing = async () => undefined;

onEachDatabase((db, engine, url) => {
	const place = async () =>
		engine === "SQLite" ? await emptyPostgres() : `file:${join(folder, `${newId()}.sqlite`)}`;

	test("everything moves to the other engine and back, and nothing of it changes", async () => {
		await givenEverything(db());
		const there = await place();
		const { sums, chain } = await copyDatabase(url(), there, KEYS.audit);
		expect(chain).toMatchObject({ sealed: 3, waiting: 1, broken: null });
		const back =
			engine === "SQLite" ? `file:${join(folder, "back.sqlite")}` : await emptyPostgres();
		await copyDatabase(there, back, KEYS.audit);
		const before = await withReader(url(), sumAll);
		expect(sums).toEqual(before);
		expect(await withReader(back, sumAll)).toEqual(before);
	});

	test("the copy is written to as the first one was", async () => {
		const there = await place();
		await copyDatabase(url(), there, KEYS.audit);
		const copy = openDb(there);
		await givenProvider(copy);
		expect(await listSteps(copy)).toEqual(await listSteps(db()));
		await copy.destroy();
	});

	test("a source that changes meanwhile is refused, and nothing is kept", async () => {
		const there = await place();
		await withSource(url(), (source) =>
			expect(bring({ ...source, confirm: afterChange }, there, nothing)).rejects.toThrow(
				"The table provider changed meanwhile: stop the site",
			),
		);
		await expectEmpty(there);

		async function afterChange(sums: Sums): Promise<void> {
			await refuseChanged(url(), sums);
			await givenProvider(db());
			await refuseChanged(url(), sums);
		}
	});

	test("a row that names one that is not there is refused, and nothing is kept", async () => {
		const there = await place();
		await withSource(url(), (source) =>
			expect(bring(without(source, "course"), there, nothing)).rejects.toThrow(),
		);
		await expectEmpty(there);
	});

	test("a row too few, or one that is not as it was written, is noticed", async () => {
		const there = await place();
		await withSource(url(), (source) =>
			expect(bring(declaring(source), there, nothing)).rejects.toThrow("not as it was written"),
		);
		await expectEmpty(there);
	});

	test("what a newer program wrote is refused with a sentence", async () => {
		const there = await place();
		await withSource(url(), (source) =>
			expect(
				bring({ ...source, steps: [...source.steps, "9999-later"] }, there, nothing),
			).rejects.toThrow("A newer version of this program wrote it (9999-later)"),
		);
		await expectEmpty(there);
	});
});

test("what an older program wrote comes to today's schema", async () => {
	const { db, url, remove } = await freshSqlite(null);
	await migrateBelow(db, "0038");
	await db.insertInto("setting").values({ name: "kept", value: "1" }).execute();
	const there = await emptyPostgres();
	await withSource(url, (source) =>
		bring(source, there, async (copy) => {
			const row = await copy.selectFrom("setting").selectAll().where("name", "=", "kept").execute();
			expect(row).toEqual([{ name: "kept", value: "1" }]);
			expect(await listSteps(copy)).toContain("0043-trust7");
		}),
	);
	await remove();
});

test("an empty database is taken, but not from under a server that has it open", async () => {
	const source = await freshSqlite();
	await givenProvider(source.db);
	const empty = await freshSqlite();
	await empty.db.selectFrom("provider").select("id").execute();
	const copied = () => copyDatabase(source.url, empty.url, KEYS.audit);
	await expect(copied()).rejects.toThrow("The database is in use");
	await empty.db.destroy();
	await copied();
	expect(await withReader(empty.url, sumAll)).toEqual(await withReader(source.url, sumAll));
	await Promise.all([source.remove(), empty.remove()]);
});

test("a checksum does not ask in which order rows come, and sees every change", () => {
	const of = (...rows: (string | number | null)[][]) => {
		const sum = new RowSum();
		for (const row of rows) sum.add(row);
		return sum.value();
	};
	expect(of(["a", 1], ["b", null])).toEqual(of(["b", null], ["a", 1]));
	const others = [of(["a", 1]), of(["a", 1], ["a", 1]), of(["a", "1"]), of(["a", null]), of()];
	expect(new Set(others.map(({ checksum }) => checksum)).size).toBe(5);
	expect(of(["a", 1], ["a", 1]).rows).toBe(2);
});

async function expectEmpty(url: string): Promise<void> {
	if (url.startsWith("file:")) {
		expect([url.slice(5), `${url.slice(5)}.part`].filter(existsSync)).toEqual([]);
		return;
	}
	const sums = await withReader(url, sumAll);
	expect([...sums].filter(([name, { rows }]) => rows > 0 && name !== "area")).toEqual([]);
}

/** The table is there, and none of its rows. */
function without(source: Source, name: string): Source {
	async function* tables() {
		for await (const table of source.tables())
			yield table.name === name ? { ...table, rows: (async function* () {})() } : table;
	}
	return { ...source, tables };
}

function declaring(source: Source): Source {
	const declared = () => ({ rows: 1, checksum: "0" });
	async function* tables() {
		for await (const table of source.tables())
			yield table.name === "learner" ? { ...table, declared } : table;
	}
	return { ...source, tables };
}
