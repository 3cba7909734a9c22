import { existsSync, rmSync } from "node:fs";
import { start } from "#app/server/main.ts";
import { readSettings, type Settings } from "#app/server/settings.ts";
import { migrate } from "#db/migrate.ts";
import { type Db, fileOf, openDb } from "#db/open.ts";
import { ACCOUNTS, DEMO_PASSWORD } from "./accounts.ts";
import { EMPLOYERS } from "./employers.ts";
import { DEMO_VERSION, fillDemo } from "./fill.server.ts";
import { ensureLinksToSend } from "./lost-links.server.ts";
import { demoVersion, isUsed } from "./marker.server.ts";
import { ensureOwnPages, type OwnPage } from "./own-pages.server.ts";
import { ensureLessonsToday } from "./today.server.ts";

const OWN_FILE = "file:./data/demo.sqlite";

/** Fills the demo database when it is new, then serves it. */
async function runDemo(fresh: boolean): Promise<void> {
	const settings = readSettings({ ...process.env, DATABASE_URL: databaseUrl() }, false);
	if (fresh) removeOwnFile(settings);
	let db = await opened(settings);
	const version = await demoVersion(db);
	if (version !== DEMO_VERSION && (await isUsed(db))) {
		if (version === null && settings.databaseUrl !== OWN_FILE) {
			throw new Error("This database holds other data: the demo fills only an empty one.");
		}
		await db.destroy();
		removeOwnFile(settings);
		db = await opened(settings);
	}
	if ((await demoVersion(db)) === null) await fillDemo(db, settings.now());
	await ensureLessonsToday(db, settings.now());
	const ownPages = await ensureOwnPages(db, settings.sessionSecret, settings.now());
	await ensureLinksToSend(db, settings.sessionSecret, settings.now());
	await db.destroy();
	printWelcome(settings, ownPages);
	await start({ ...settings, logLevel: process.env.LOG_LEVEL ?? "warn" });
}

function databaseUrl(): string {
	return process.env.DATABASE_URL || OWN_FILE;
}

function removeOwnFile({ databaseUrl }: Settings): void {
	if (databaseUrl !== OWN_FILE) {
		throw new Error("Only the demo's own file is begun again: empty your DATABASE_URL yourself.");
	}
	const file = fileOf(databaseUrl);
	const parts = [file, `${file}-wal`, `${file}-shm`, `${file}.erasures`];
	for (const part of parts) if (existsSync(part)) rmSync(part);
}

async function opened({ databaseUrl }: Settings): Promise<Db> {
	const db = openDb(databaseUrl);
	await migrate(db);
	return db;
}

function printWelcome({ port }: Settings, ownPages: readonly OwnPage[]): void {
	const lines = [
		"",
		"ESOL Plus, with invented classes and people",
		"",
		`  http://localhost:${port}`,
		"",
		`  Accounts, all with the password ${DEMO_PASSWORD}:`,
		...ACCOUNTS.map(
			({ email, role, provider }) =>
				`  ${email.padEnd(24)} ${role}${provider ? `, ${provider}` : ""}`,
		),
		"",
		...EMPLOYERS.map(({ name, poster }) => `  Code for the class at ${name}: ${poster}`),
		"",
		"  Learners' own pages:",
		...ownPages.map(({ name, path }) => `  http://localhost:${port}${path} (${name})`),
		"",
		"  Ctrl-C stops it. Begin again with: npm run demo -- --fresh",
		"",
	];
	console.log(lines.join("\n"));
}

try {
	await runDemo(process.argv.includes("--fresh"));
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
