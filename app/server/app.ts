import { randomBytes, randomUUID } from "node:crypto";
import { serveStatic } from "@hono/node-server/serve-static";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import type { Logger } from "pino";
import type { RequestContext } from "#app/http/context.ts";
import { isLanguage, SOURCE_LANGUAGE } from "#app/i18n/languages.ts";
import type { Texts } from "#app/i18n/texts.server.ts";
import type { Db } from "#db/open.ts";
import {
	asksForData,
	isMalformed,
	LARGEST_BODY,
	METHODS,
	patternOf,
	wordsOfRoutes,
} from "./address.ts";
import { isCrossSite } from "./cross-site.ts";
import { mayEnter } from "./entrance.ts";
import { setSecurityHeaders } from "./headers.ts";
import { answerHealth, type Health } from "./health.ts";
import { chooseLanguage, pageLanguage } from "./language.ts";
import { plainPage } from "./plain-page.ts";
import type { Settings } from "./settings.ts";
import { whoIsSignedIn } from "./signed-in.ts";

export type Parts = {
	db: Db;
	texts: Texts;
	settings: Settings;
	log: Logger;
	build: ServerBuild | (() => Promise<ServerBuild>);
	/** The addresses of the build, such as `:lang/classes/:slug`; their words appear in the log. */
	routes: readonly string[];
	health: Health;
};

type Env = { Variables: { context: RequestContext } };

/** Everything between the socket and Remix. */
export function makeApp(parts: Parts): Hono<Env> {
	const { db, settings, log, build } = parts;
	const app = new Hono<Env>({ strict: true });
	const remix = createRequestHandler(build, process.env.NODE_ENV ?? "production");
	const known = wordsOfRoutes(parts.routes);

	app.use(async (c, next) => {
		const started = performance.now();
		const url = new URL(c.req.url);
		const context = makeContext(parts, c.req.raw.headers, url);
		c.set("context", context);
		await next();
		c.res.headers.set("X-Request-Id", context.requestId);
		if (!c.res.headers.has("Content-Security-Policy")) {
			const signedIn = mayEnter.isStaffAddress(url.pathname);
			setSecurityHeaders(c.res.headers, {
				https: settings.secureCookies,
				signedIn: signedIn || context.person !== null,
				nonce: context.nonce,
			});
		}
		log.info({
			id: context.requestId,
			method: METHODS.has(c.req.method) ? c.req.method : "other",
			route: patternOf(url.pathname, known),
			status: c.res.status,
			ms: Math.round(performance.now() - started),
		});
	});

	app.use(compress());
	app.get("/health/*", (c) => answerHealth(c.req.path, parts.health, db));
	app.use(
		"/assets/*",
		serveStatic({
			root: "./build/client",
			onFound: (_path, c) => c.header("Cache-Control", "public, max-age=31536000, immutable"),
		}),
	);
	app.use(serveStatic({ root: "./app/ui/public", index: "" }));

	app.use(async (c, next) => {
		const { texts, requestId } = c.var.context;
		const refuse = (status: 400 | 403 | 404 | 405) => plainPage(texts, status, requestId);
		const url = new URL(c.req.url);
		if (!METHODS.has(c.req.method)) return refuse(405);
		if (isMalformed(url)) return refuse(400);
		if (asksForData(url)) return refuse(404);
		if (isCrossSite(c.req.method, c.req.raw.headers, originsOf(settings, c.req.header("host")))) {
			return refuse(403);
		}
		return next();
	});

	app.use(
		bodyLimit({
			maxSize: LARGEST_BODY,
			onError: (c) => plainPage(c.var.context.texts, 413, c.var.context.requestId),
		}),
	);

	app.get("/", (c) => chooseLanguage(c.req.raw.headers));

	app.use(async (c, next) => {
		const { context } = c.var;
		await whoIsSignedIn(context, settings, c.req.raw.headers);
		return (await mayEnter(context, c.req.raw)) ?? next();
	});

	app.all("*", (c) => remix(c.req.raw, c.var.context));

	app.onError((error, c) => {
		log.error({ id: c.var.context?.requestId, error });
		return plainPage(c.var.context.texts, 500, c.var.context.requestId);
	});
	return app;
}

function makeContext(parts: Parts, headers: Headers, url: URL): RequestContext {
	const { db, texts, settings, log } = parts;
	const [, first] = url.pathname.split("/");
	const language = isLanguage(first) ? first : pageLanguage(headers);
	const requestId = randomUUID();
	return {
		db,
		person: null,
		sessionId: null,
		now: settings.now(),
		language,
		texts: texts(language),
		english: texts(SOURCE_LANGUAGE),
		publicUrl: settings.publicUrl,
		sessionSecret: settings.sessionSecret,
		secureCookies: settings.secureCookies,
		nonce: randomBytes(16).toString("base64"),
		requestId,
		logError: (error) => log.error({ id: requestId, error }),
	};
}

/** Unless somebody said where the site lives, it lives where it was called. */
function originsOf(settings: Settings, host: string | undefined): string[] {
	return settings.publicUrlFixed || !host
		? [settings.publicUrl]
		: [settings.publicUrl, `http://${host}`];
}
