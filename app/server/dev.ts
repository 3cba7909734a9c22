import { createServer } from "node:http";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import type { ServerBuild } from "@remix-run/node";
import { createServer as createVite } from "vite";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { migrate } from "#db/migrate.ts";
import { openDb } from "#db/open.ts";
import { makeApp } from "./app.ts";
import { makeLogger } from "./log.ts";
import { readSettings } from "./settings.ts";

/** Our own server with Vite in front: a page asked for again is made from the sources of now. */
const settings = readSettings(process.env, false);
const vite = await createVite({ server: { middlewareMode: true } });
const db = openDb(settings.databaseUrl);
await migrate(db);
const app = makeApp({
	db,
	settings,
	texts: loadTexts(join(process.cwd(), "locales")),
	log: makeLogger(settings.logLevel),
	build: () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>,
	routes: [],
	health: { stopping: false },
});
const listener = getRequestListener(app.fetch);
createServer((request, response) => {
	vite.middlewares(request, response, () => listener(request, response));
}).listen(settings.port, settings.host);
console.log(`ESOL Plus (development) on http://localhost:${settings.port}`);
