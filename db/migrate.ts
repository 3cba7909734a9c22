import { sql } from "kysely";
import { DEFAULT_MIGRATION_TABLE, Migrator } from "kysely/migration";
import { migrations } from "./migrations/index.ts";
import type { Db } from "./open.ts";

/**
 * Brings the schema forward, all steps or none of them; returns the names of those taken. Whoever is
 * killed in the middle leaves the schema that was there, and the program before can go on with it.
 */
export async function migrate(db: Db): Promise<string[]> {
	await refuseNewer(db);
	const { error, results } = await migrator(db).migrateToLatest();
	if (error) throw error;
	return (results ?? []).map((result) => result.migrationName);
}

/** True when every step of this code has been taken on this database. */
export async function isMigrated(db: Db): Promise<boolean> {
	const steps = await migrator(db).getMigrations();
	return steps.every((step) => step.executedAt !== undefined);
}

/** For who begins to work on a database: neither older nor newer than this code. */
export async function expectMigrated(db: Db): Promise<void> {
	await refuseNewer(db);
	if (await isMigrated(db)) return;
	throw new Error("The database is older than the program: run npm run admin -- migrate.");
}

/** Names of the steps that were taken, in their order. */
export async function listSteps(db: Db): Promise<string[]> {
	const steps = await migrator(db).getMigrations();
	return steps.filter((step) => step.executedAt !== undefined).map((step) => step.name);
}

/** A newer program may have moved what this one looks for, or ask for what this one does not write. */
async function refuseNewer(db: Db): Promise<void> {
	const unknown = (await namesOfSteps(db)).find((name) => !Object.hasOwn(migrations, name));
	if (unknown === undefined) return;
	throw new Error(
		`The database is newer than the program (${unknown}): start the newer program, or restore a backup from before it.`,
	);
}

/** Also of steps that this code does not know. */
async function namesOfSteps(db: Db): Promise<string[]> {
	const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
	if (!tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE)) return [];
	const steps = sql.table(DEFAULT_MIGRATION_TABLE);
	const { rows } = await sql<{ name: string }>`select name from ${steps} order by name`.execute(db);
	return rows.map(({ name }) => name);
}

function migrator(db: Db): Migrator {
	return new Migrator({ db, provider: { getMigrations: async () => migrations } });
}

/** An empty database comes to the schema that had just these steps behind it. */
export async function migrateExactly(db: Db, steps: readonly string[]): Promise<void> {
	const taken = Object.entries(migrations).filter(([name]) => steps.includes(name));
	const provider = { getMigrations: async () => Object.fromEntries(taken) };
	const { error } = await new Migrator({ db, provider }).migrateToLatest();
	if (error) throw error;
}

/** The first step that this code does not know, or null. */
export function unknownStep(steps: readonly string[]): string | null {
	return steps.find((step) => !Object.hasOwn(migrations, step)) ?? null;
}
