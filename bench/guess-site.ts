import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { fillDemo } from "#app/demo/fill.server.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { listen } from "#app/server/listen.ts";
import { makeLogger } from "#app/server/log.ts";
import { readSettings } from "#app/server/settings.ts";
import { countGuesses } from "#app/server/slow-guessing.ts";
import { migrate } from "#db/migrate.ts";
import { openDb } from "#db/open.ts";

const NOW = "2026-10-14T09:40:00.000Z";

/** The built site with the demo's data behind a proxy, on a port, for measuring how it is guessed at. */
export async function openGuessSite(port: number, patience: number) {
	const folder = mkdtempSync(join(tmpdir(), "esol-plus-bench-"));
	const env = { FIXED_NOW: NOW, PORT: String(port), TRUST_PROXY: "1" };
	const url = `file:${join(folder, "bench.sqlite")}`;
	const settings = readSettings({ ...env, DATABASE_URL: url }, false);
	const db = openDb(settings.databaseUrl);
	await migrate(db);
	await fillDemo(db, new Date(NOW));
	const build = await import(pathToFileURL(join(process.cwd(), "build/server/index.js")).href);
	const server = await listen({
		db,
		settings,
		build,
		texts: loadTexts(join(process.cwd(), "locales")),
		log: makeLogger("silent"),
		routes: [],
		health: { stopping: false },
		guessing: { ...countGuesses(), patience },
	});
	const close = async () => {
		server.closeAllConnections();
		server.close();
		await db.destroy();
		rmSync(folder, { recursive: true });
	};
	return { db, origin: settings.publicUrl, close };
}

export function signIn(origin: string, email: string, password: string, from: string) {
	return fetch(`${origin}/en/sign-in`, {
		method: "POST",
		redirect: "manual",
		headers: { "x-forwarded-for": from, "sec-fetch-site": "same-origin" },
		body: new URLSearchParams({ email, password }),
	});
}
