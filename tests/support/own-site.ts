import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import Database from "better-sqlite3";
import { inject, vi } from "vitest";
import type { RequestContext } from "#app/http/context.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { LIMITS, type Limits, listen } from "#app/server/listen.ts";
import { makeLogger } from "#app/server/log.ts";
import { makeContext } from "#app/server/request-context.ts";
import { routesOf } from "#app/server/routes-of.ts";
import { readSettings } from "#app/server/settings.ts";
import type { Guessing } from "#app/server/slow-guessing.ts";
import { type Db, fileOf, openDb } from "#db/open.ts";
import type { Schema } from "#db/schema.ts";
import { freePort } from "./free-port.ts";
import { PATIENT, SITE_NOW } from "./site-setup.ts";

export type OwnSite = {
	origin: string;
	db: Db;
	/** Of the same database, for a connection of one's own. */
	url: string;
	build: ServerBuild;
	/** What a loader gets when nobody is signed in. */
	contextAt: (address: string) => RequestContext;
	/** All that was logged so far, a line each. */
	logged: () => string[];
	close: () => Promise<void>;
};

type Otherwise = {
	env?: Record<string, string>;
	limits?: Partial<Limits>;
	guessing?: Guessing;
	/** Told of every statement. */
	onQuery?: Parameters<typeof openDb>[1];
};

/** A server on a copy of the site's database, or of another: what is done there troubles no other test. */
export async function openOwnSite(
	copyOf = inject("siteDatabase"),
	otherwise: Otherwise = {},
): Promise<OwnSite> {
	const folder = mkdtempSync(join(tmpdir(), "esol-plus-own-"));
	const file = join(folder, "own.sqlite");
	const source = new Database(fileOf(copyOf), { readonly: true });
	source.prepare("vacuum into ?").run(file);
	source.close();

	const env = {
		DATABASE_URL: `file:${file}`,
		PORT: String(await freePort()),
		FIXED_NOW: SITE_NOW,
		LOG_LEVEL: "silent",
		...otherwise.env,
	};
	const settings = readSettings(env, false);
	// Before anything of the build is loaded: React and its router have a slower half for tests.
	vi.stubEnv("NODE_ENV", "production");
	const db = openDb(settings.databaseUrl, otherwise.onQuery);
	const build = await import(pathToFileURL(join(process.cwd(), "build/server/index.js")).href);
	const texts = loadTexts(join(process.cwd(), "locales"));
	let written = "";
	const end = { write: (lines: string) => (written += lines), flushSync: () => undefined };
	const log = makeLogger(settings.logLevel, end);
	const logged = () => {
		log.flush();
		return written.split("\n").filter(Boolean);
	};
	const health = { stopping: false };
	const parts = {
		db,
		texts,
		settings,
		log,
		build,
		routes: routesOf(build),
		health,
		guessing: otherwise.guessing ?? PATIENT,
	};
	const server = await listen(parts, { ...LIMITS, ...otherwise.limits });
	const close = async () => {
		server.closeAllConnections();
		server.close();
		await db.destroy();
		vi.unstubAllEnvs();
		rmSync(folder, { recursive: true, force: true });
	};
	const origin = `http://localhost:${settings.port}`;
	const contextAt = (address: string) =>
		makeContext(parts, new Headers(), new URL(address, origin));
	return { origin, db, url: settings.databaseUrl, build, contextAt, logged, close };
}

/** How many rows each table has, and a hash of all that is in them. */
export async function fingerprintOf(db: Db, tables: readonly (keyof Schema)[]) {
	const prints: Record<string, { rows: number; hash: string }> = {};
	for (const table of tables) {
		const rows = (await db.selectFrom(table).selectAll().execute()).map((row) =>
			JSON.stringify(row),
		);
		const hash = createHash("sha256").update(rows.sort().join("\n")).digest("hex");
		prints[table] = { rows: rows.length, hash };
	}
	return prints;
}
