import { readSettings } from "#app/server/settings.ts";
import { isMigrated, migrate } from "#db/migrate.ts";
import { type Db, openDb } from "#db/open.ts";
import { Failure } from "./failure.ts";

type Work<T> = (db: Db, now: Date) => Promise<T>;

/** The database of the settings, brought to today's schema first. */
export function withDatabase<T>(work: Work<T>): Promise<T> {
	return withDatabaseUnmigrated(async (db, now) => {
		await migrate(db);
		return work(db, now);
	});
}

/** The same for commands that only look: they change nothing, the schema neither. */
export function withDatabaseAsItIs<T>(work: Work<T>): Promise<T> {
	return withDatabaseUnmigrated(async (db, now) => {
		if (await isMigrated(db)) return work(db, now);
		throw new Failure("This database is empty or older than the program: run migrate first.");
	});
}

export async function withDatabaseUnmigrated<T>(work: Work<T>): Promise<T> {
	const settings = readSettings(process.env, false);
	const db = openDb(settings.databaseUrl);
	try {
		return await work(db, settings.now());
	} finally {
		await db.destroy();
	}
}
