import { sql } from "kysely";
import { expect, test } from "vitest";
import { isMigrated, migrate } from "#db/migrate.ts";
import { openDb } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";

const anywhere = {
	id: "X1",
	name: "Anywhere",
	name_folded: "anywhere",
	kind: "wider",
	integration: 0,
} as const;

const WIDER = "wider";

onEachDatabase((db, engine, url) => {
	test("the schema is forward, and going forward again does nothing", async () => {
		expect(await isMigrated(db())).toBe(true);
		expect(await migrate(db())).toEqual([]);
	});

	test("a transaction that throws leaves nothing behind", async () => {
		const failing = db()
			.transaction()
			.execute(async (trx) => {
				await trx.insertInto("area").values(anywhere).execute();
				throw new Error("on purpose");
			});

		await expect(failing).rejects.toThrow("on purpose");
		expect(await db().selectFrom("area").where("kind", "=", WIDER).selectAll().execute()).toEqual(
			[],
		);
	});

	test("a reader does not wait for an open transaction and sees nothing of it", async () => {
		await db()
			.transaction()
			.execute(async (trx) => {
				await trx.insertInto("area").values(anywhere).execute();
				expect(
					await db().selectFrom("area").where("kind", "=", WIDER).selectAll().execute(),
				).toEqual([]);
				expect(
					await trx.selectFrom("area").where("kind", "=", WIDER).selectAll().execute(),
				).toEqual([anywhere]);
			});
		expect(await db().selectFrom("area").where("kind", "=", WIDER).selectAll().execute()).toEqual([
			anywhere,
		]);
		await db().deleteFrom("area").where("kind", "=", WIDER).execute();
	});

	test("transactions and single writes take turns", async () => {
		await db().insertInto("setting").values({ name: "count", value: "0" }).execute();
		const addOne = () =>
			db()
				.transaction()
				.execute(async (trx) => {
					await trx
						.updateTable("setting")
						.set({ value: sql`cast(cast(value as integer) + 1 as text)` })
						.where("name", "=", "count")
						.execute();
				});
		await Promise.all(Array.from({ length: 50 }, addOne));

		const row = await db().selectFrom("setting").select("value").executeTakeFirstOrThrow();
		expect(row.value).toBe("50");
	});

	test("rows can be streamed", async () => {
		const seen: string[] = [];
		for await (const row of db().selectFrom("setting").select("name").stream()) seen.push(row.name);
		expect(seen).toEqual(["count"]);
	});

	if (engine === "PostgreSQL") {
		test("a database that hangs up on idle connections is asked anew", async () => {
			const other = openDb(url());
			const hangUp = () =>
				sql`select pg_terminate_backend(pid) from pg_stat_activity
					where datname = current_database() and pid <> pg_backend_pid()`.execute(db());
			try {
				await sql`select 1`.execute(other);
				await hangUp();
				const { rows } = await whenAnswered(() => sql`select 1 as one`.execute(other));
				expect(rows).toEqual([{ one: 1 }]);
			} finally {
				await other.destroy();
			}
		});
	}

	test("text is compared byte by byte", async () => {
		const { rows } = await sql<{ name: string }>`
			select name from setting where name >= 'C' and name < 'd' order by name`.execute(db());
		expect(rows.map((row) => row.name)).toEqual(["count"]);
		const { rows: upper } = await sql`select 1 from setting where name < 'a'`.execute(db());
		expect(upper, engine).toEqual([]);
	});
});

/** The hang-up arrives when it arrives: a question may still go to the dead line. */
async function whenAnswered<T>(ask: () => Promise<T>): Promise<T> {
	for (let attempt = 0; ; attempt++) {
		try {
			return await ask();
		} catch (error) {
			if (attempt === 20) throw error;
		}
	}
}
