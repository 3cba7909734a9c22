import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { TestProject } from "vitest/node";
import { fillDemo } from "#app/demo/fill.server.ts";
import { ensureLessonsToday } from "#app/demo/today.server.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { listen } from "#app/server/listen.ts";
import { makeLogger } from "#app/server/log.ts";
import { routesOf } from "#app/server/routes-of.ts";
import { readSettings } from "#app/server/settings.ts";
import { countGuesses, type Guessing } from "#app/server/slow-guessing.ts";
import { migrate } from "#db/migrate.ts";
import { openDb } from "#db/open.ts";
import { type Chromium, findChromium } from "./chromium.ts";
import { freePort } from "./free-port.ts";

declare module "vitest" {
	interface ProvidedContext {
		site: string;
		siteDatabase: string;
		chromium: Chromium;
	}
}

/** A Wednesday morning in the middle of a lesson: the clock of the whole site stands there. */
export const SITE_NOW = "2026-10-14T09:40:00.000Z";

/** All tests ask from one address, and many for what is not there. */
export const PATIENT: Guessing = { ...countGuesses(), patience: 1_000 };

/** The built server with the demo's data, for tests that ask it as a browser does. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const folder = mkdtempSync(join(tmpdir(), "esol-plus-site-"));
	const port = await freePort();
	const settings = readSettings(
		{
			DATABASE_URL: `file:${join(folder, "site.sqlite")}`,
			PORT: String(port),
			FIXED_NOW: SITE_NOW,
			LOG_LEVEL: "silent",
		},
		false,
	);
	const db = openDb(settings.databaseUrl);
	await migrate(db);
	await fillDemo(db, settings.now());
	await ensureLessonsToday(db, settings.now());

	const build = await import(pathToFileURL(join(process.cwd(), "build/server/index.js")).href);
	const texts = loadTexts(join(process.cwd(), "locales"));
	const log = makeLogger(settings.logLevel);
	const health = { stopping: false };
	const guessing = PATIENT;
	const server = await listen({
		db,
		texts,
		settings,
		log,
		build,
		routes: routesOf(build),
		health,
		guessing,
	});
	project.provide("site", settings.publicUrl);
	project.provide("chromium", await findChromium());
	project.provide("siteDatabase", settings.databaseUrl);

	return async () => {
		server.closeAllConnections();
		server.close();
		await db.destroy();
		rmSync(folder, { recursive: true, force: true });
	};
}
