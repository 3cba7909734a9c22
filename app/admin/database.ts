import { keepBooks } from "#app/audit/books.server.ts";
import { replayErasures } from "#app/server/erasures.ts";
import { readSettings, type Settings } from "#app/server/settings.ts";
import { expectMigrated, migrate } from "#db/migrate.ts";
import { type Db, openDb } from "#db/open.ts";

type Work<T> = (db: Db, now: Date, settings: Settings) => Promise<T>;

/** The database of the settings, brought to today's schema first; what changes a record is noted. */
export function withDatabase<T>(work: Work<T>): Promise<T> {
	return withDatabaseUnmigrated(async (db, now, settings) => {
		await migrate(db);
		await replayErasures(db, settings);
		const page = `command/${commandName()}`;
		const actor = { person: null, otherwise: "server", page, now } as const;
		return keepBooks(db, actor, (noted) => work(noted, now, settings));
	});
}

/** The first word after `npm run admin --`; what follows may name somebody. */
function commandName(): string {
	const [, , word = ""] = process.argv;
	return /^[a-z-]+$/.test(word) ? word : "admin";
}

/** The same for commands that only look: they change nothing but the audit, the schema neither. */
export function withDatabaseAsItIs<T>(work: Work<T>): Promise<T> {
	return withDatabaseUnmigrated(async (db, now, settings) => {
		await expectMigrated(db);
		return work(db, now, settings);
	});
}

export async function withDatabaseUnmigrated<T>(work: Work<T>): Promise<T> {
	const settings = readSettings(process.env, false);
	const db = openDb(settings.databaseUrl);
	try {
		return await work(db, settings.now(), settings);
	} finally {
		await db.destroy();
	}
}
