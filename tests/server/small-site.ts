import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { keepUntil } from "#app/http/keep.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { observe } from "#app/server/guards.ts";
import { makeLogger } from "#app/server/log.ts";
import { PageCache } from "#app/server/page-cache.ts";
import type { Env, Parts } from "#app/server/parts.ts";
import { readSettings } from "#app/server/settings.ts";
import type { Db } from "#db/open.ts";

export type SmallSite = { origin: string; server: Server; close: () => void };

const texts = loadTexts(join(process.cwd(), "locales"));

/** One page that counts the places of all classes, and how often it was made; no build is needed. */
export async function openSmallSite(db: Db, now: () => Date, until: string): Promise<SmallSite> {
	const settings = { ...readSettings({ LOG_LEVEL: "silent" }, false), now };
	const log = makeLogger("silent");
	const build = () => Promise.reject(new Error("There is no build here."));
	const parts: Parts = { db, settings, texts, log, build, routes: [], health: { stopping: false } };
	const pages = new PageCache(parts);
	const app = new Hono<Env>();
	let made = 0;
	app.use(compress(), pages.keep(), observe(parts));
	app.get("/:lang/places", async (c) => {
		keepUntil(c.var.context, until);
		const places = await placesOf(db);
		made++;
		return c.html(`${places} places, made ${made} times. ${"Filling. ".repeat(200)}`);
	});
	app.get("/:lang/names-itself", (c) => {
		keepUntil(c.var.context, until);
		made++;
		return c.html(`${made} ${c.var.context.requestId}`);
	});
	const server = createServer(pages.inFrontOf(getRequestListener(app.fetch)));
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	return { origin: originOf(server), server, close: () => server.close() };
}

async function placesOf(db: Db): Promise<number> {
	const row = await db
		.selectFrom("course")
		.select((eb) => eb.fn.sum("capacity").as("places"))
		.executeTakeFirstOrThrow();
	return Number(row.places ?? 0);
}

function originOf(server: Server): string {
	const address = server.address();
	return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
}
