import { Migrator } from "kysely/migration";
import { migrations } from "./migrations/index.ts";
import type { Db } from "./open.ts";

/** Brings the schema forward; returns the names of the steps taken. Throws and changes nothing more at the first that fails. */
export async function migrate(db: Db): Promise<string[]> {
	const { error, results } = await migrator(db).migrateToLatest();
	if (error) throw error;
	return (results ?? []).map((result) => result.migrationName);
}

/** True when every step of this code has been taken on this database. */
export async function isMigrated(db: Db): Promise<boolean> {
	const steps = await migrator(db).getMigrations();
	return steps.every((step) => step.executedAt !== undefined);
}

/** Names of the steps that were taken, in their order. */
export async function listSteps(db: Db): Promise<string[]> {
	const steps = await migrator(db).getMigrations();
	return steps.filter((step) => step.executedAt !== undefined).map((step) => step.name);
}

function migrator(db: Db): Migrator {
	return new Migrator({ db, provider: { getMigrations: async () => migrations } });
}
