import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { currentIndex } from "#app/finder/class-index/current-index.server.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { expectMigrated } from "#db/migrate.ts";
import { openDb } from "#db/open.ts";
import { endAudit } from "./audit-anchor.ts";
import { Computer } from "./compute/computer.ts";
import { replayErasures } from "./erasures.ts";
import type { Health } from "./health.ts";
import { jobsOf, startJobs } from "./jobs.ts";
import { listen } from "./listen.ts";
import { makeLogger } from "./log.ts";
import { Metrics } from "./metrics/metrics.ts";
import { routesOf } from "./routes-of.ts";
import type { Settings } from "./settings.ts";
import { close, drain } from "./stop.ts";

/** A balancer asks for readiness every few seconds: until it has, requests still come. */
const BALANCER_POLL_MS = 5_000;
const BUILD = join(process.cwd(), "build/server/index.js");

/** Serves until a signal stops it; the database is migrated by whoever starts it. */
export async function start(settings: Settings): Promise<void> {
	if (!existsSync(BUILD)) throw new Error("There is no build: run npm run build first.");
	const build: ServerBuild = await import(pathToFileURL(BUILD).href);
	const routes = routesOf(build);
	const metrics = new Metrics(routes);
	const db = openDb(
		settings.databaseUrl,
		settings.metricsToken === null ? undefined : metrics.asked,
	);
	await expectMigrated(db);
	const log = makeLogger(settings.logLevel);
	// Before anybody is answered: the database may be an older copy that was put back.
	const again = await replayErasures(db, settings);
	if (again > 0) log.warn({ event: "erased-again", count: again });
	const health: Health = { stopping: false };
	const texts = loadTexts(join(process.cwd(), "locales"));
	const computer = new Computer(settings.databaseUrl, settings.equalityKeys);
	const { compute } = computer;
	const parts = { db, texts, settings, log, build, routes, health, metrics, compute };
	const server = await listen(parts);
	log.info({ event: "listening", port: settings.port });
	// The first reader's search should not have to wait until all classes are read.
	currentIndex(db, settings.now())
		.catch((error) => log.error({ event: "index-not-read", error }))
		.finally(() => computer.warm());
	const stopJobs = startJobs(jobsOf(parts), log, { metrics });
	const endAfter = async (closed: Promise<void>) => {
		await Promise.all([closed, stopJobs()]);
		await computer.stop();
		await endAudit({ db, settings, log });
		await db.destroy();
	};

	process.once("SIGTERM", () => endAfter(drain(server, health, setTimeout(BALANCER_POLL_MS))));
	process.once("SIGINT", () => endAfter(close(server)));
}
