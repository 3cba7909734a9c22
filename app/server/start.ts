import { demoVersion } from "#app/demo/marker.server.ts";
import { opensAllApps } from "#app/factors/factors.server.ts";
import { migrate } from "#db/migrate.ts";
import { openDb } from "#db/open.ts";
import { start } from "./main.ts";
import { readSettings } from "./settings.ts";

/** The production server: migrates, then serves. Never touches demo data. */
async function startProduction(): Promise<void> {
	const settings = readSettings(process.env, true);
	const db = openDb(settings.databaseUrl);
	await migrate(db);
	const demo = await demoVersion(db);
	const opens = await opensAllApps(db, settings.factorKeys);
	await db.destroy();
	if (!opens) {
		throw new Error(
			"Second factors are sealed with another key: add the SESSION_SECRET of before to FACTOR_KEY.",
		);
	}
	if (demo !== null) throw new Error("This is a demo database: point DATABASE_URL at another one.");
	console.log(`ESOL Plus listens on http://${settings.host}:${settings.port}`);
	if (settings.equalityKeys.length === 0) {
		console.log("EQUALITY_KEY is not set: learners are not asked about themselves.");
	}
	if (settings.erasureList === null) {
		console.log("ERASURE_LIST is not set: who was erased would come back with a restored backup.");
	}
	if (settings.auditKeys.length === 1) {
		console.log("AUDIT_KEY is not set: the audit is sealed with a key made of SESSION_SECRET.");
	}
	if (settings.backupFolder === null) {
		console.log("BACKUP_FOLDER is not set: nothing is backed up by itself.");
	}
	await start(settings);
}

try {
	await startProduction();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
