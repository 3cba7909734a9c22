import { type Migration, Migrator } from "kysely/migration";
import { expect, test } from "vitest";
import { isPostgres } from "#db/dialect.ts";
import { expectMigrated, migrate } from "#db/migrate.ts";
import type { AnyDb } from "#db/migrations/columns.ts";
import { migrations } from "#db/migrations/index.ts";
import { onEachEmptyDatabase } from "#tests/support/databases.ts";

const upTo = (db: AnyDb, known: Record<string, Migration>) =>
	new Migrator({ db, provider: { getMigrations: async () => known } });

onEachEmptyDatabase((db) => {
	test("steps go forward over data that is already there", async () => {
		const names = Object.keys(migrations);
		expect(names.length).toBeGreaterThan(3);
		const half = await upTo(db(), migrations).migrateTo("0003-pilots");
		expect(half.error).toBeUndefined();
		await db()
			.insertInto("provider")
			.values({
				id: "p1",
				slug: "p1",
				name: "Lea Valley Learning",
				kind: "charity",
				ukprn: null,
				email: null,
				phone: null,
				is_example: 0,
			})
			.execute();

		const taken = await migrate(db());

		expect(taken).toEqual(names.filter((name) => name > "0003-pilots"));
		const kept = await db().selectFrom("provider").select("name").execute();
		expect(kept).toEqual([{ name: "Lea Valley Learning" }]);
	});

	test("a step that fails in its middle leaves nothing, and can be tried again", async () => {
		const step = (fails: boolean): Migration => ({
			up: async (trx: AnyDb) => {
				await trx.schema.createTable("half_done").addColumn("id", "text").execute();
				if (fails) throw new Error("the power went");
			},
		});
		const failed = await upTo(db(), { ...migrations, "9999-step": step(true) }).migrateToLatest();
		expect(failed.error).toMatchObject({ message: "the power went" });
		const tables = await db().introspection.getTables();
		expect(tables.length).toBeGreaterThan(20);
		expect(tables.map(({ name }) => name)).not.toContain("half_done");

		const again = await upTo(db(), { ...migrations, "9999-step": step(false) }).migrateToLatest();
		expect(again.error).toBeUndefined();
	});

	test("a database of a newer program is refused in a plain sentence", async () => {
		const plain =
			/^The database is newer than the program \(9999-step\): start the newer program, or restore/;
		await expect(migrate(db())).rejects.toThrow(plain);
		await expect(expectMigrated(db())).rejects.toThrow(plain);
	});

	test("the database refuses what must never be wrong", async () => {
		const bad = { id: "x", name: "X", name_folded: "x", kind: "county", integration: 0 };
		await expect(
			db()
				.insertInto("area")
				.values(bad as never)
				.execute(),
		).rejects.toMatchObject({
			code: isPostgres(db()) ? "23514" : "SQLITE_CONSTRAINT_CHECK",
		});
	});
});
