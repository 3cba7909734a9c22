import { serveStatic } from "@hono/node-server/serve-static";
import { createRequestHandler } from "@remix-run/node";
import { type Context, Hono } from "hono";
import { compress } from "hono/compress";
import { isDatabaseTrouble } from "#db/trouble.ts";
import { accountFor } from "./account-for.ts";
import { limitForms, limitUploads } from "./body-limits.ts";
import { readableForms } from "./form-bodies.ts";
import { enter, guard, observe } from "./guards.ts";
import { answerHealth, readinessOf } from "./health.ts";
import { keepTyped } from "./keep-typed.ts";
import { chooseLanguage } from "./language.ts";
import { answerMetrics } from "./metrics/answer-metrics.ts";
import { Metrics } from "./metrics/metrics.ts";
import { openAddresses } from "./open-addresses.ts";
import { organisationCallback } from "./organisation-callback.ts";
import type { PageCache } from "./page-cache.ts";
import type { Env, Parts } from "./parts.ts";
import { makePlainPage } from "./plain-page.ts";
import { makeRouter } from "./router.ts";
import { slowGuessing } from "./slow-guessing.ts";
import { sayUnavailable } from "./unavailable.ts";
import { sendWorker } from "./worker-file.ts";

const ASSETS = "build/client/assets";
const FOR_EVER = "public, max-age=31536000, immutable";

/**
 * Everything between the socket and Remix, in the order in which a request meets it.
 * @param pages left out where a page is to be made anew each time
 */
export function makeApp(parts: Parts, pages?: PageCache): Hono<Env> {
	const app = new Hono<Env>({ strict: true });
	const mode = process.env.NODE_ENV ?? "production";
	const remix =
		typeof parts.build === "function"
			? createRequestHandler(parts.build, mode)
			: makeRouter(parts.build, mode);
	const plainPage = makePlainPage(ASSETS);
	const metrics = parts.metrics ?? new Metrics(parts.routes);

	app.use(compress());
	if (pages) app.use(pages.keep());
	app.use(observe(parts, metrics));
	const healthOf = readinessOf(parts);
	app.get("/health/*", (c) => answerHealth(c.req.path, healthOf));
	app.get("/metrics", answerMetrics({ ...parts, metrics, pages }));
	const kept = (_path: string, c: Context) => c.header("Cache-Control", FOR_EVER);
	app.use("/assets/*", serveStatic({ root: "./build/client", onFound: kept }));
	app.get("/icon.svg", serveStatic({ path: "./app/ui/public/icon.svg" }));
	app.get("/sw.js", (c) => sendWorker(c, ASSETS));
	app.route("/", openAddresses());
	app.route("/", organisationCallback(parts));
	app.use(guard(parts, plainPage));
	app.use(slowGuessing(parts, plainPage));
	app.use(limitForms(plainPage));
	app.use(readableForms(plainPage));
	app.use(sayUnavailable(plainPage));
	app.get("/", (c) => chooseLanguage(c.req.raw.headers, c.req.query("code") ?? null));
	app.use(keepTyped(parts));
	app.use(enter(parts, plainPage));
	app.use(limitUploads(plainPage));
	app.use(accountFor(parts, plainPage));
	app.all("*", (c) => remix(c.req.raw, c.var.context));
	app.onError((error, c) => {
		c.var.context.logError(error);
		c.var.context.failure = error;
		const status = isDatabaseTrouble(error) ? 503 : 500;
		return plainPage(c.var.context.texts, status, c.var.context.requestId);
	});
	return app;
}
