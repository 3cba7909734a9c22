import { Migrator } from "kysely/migration";
import { expect } from "vitest";
import { migrations } from "#db/migrations/index.ts";
import type { Db } from "#db/open.ts";

/** A database of the version before. */
export async function migrateBelow(db: Db, name: string): Promise<void> {
	const before = Object.entries(migrations).filter(([step]) => step < name);
	const migrator = new Migrator({
		db,
		provider: { getMigrations: async () => Object.fromEntries(before) },
	});
	const { error } = await migrator.migrateToLatest();
	expect(error).toBeUndefined();
}
