import type { MiddlewareHandler } from "hono";
import { rolesFor } from "#app/access/addresses.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import {
	asksForData,
	firstPart,
	isMalformed,
	METHODS,
	patternOf,
	wordsOfRoutes,
} from "./address.ts";
import { isCrossSite } from "./cross-site.ts";
import { mayEnter } from "./entrance.ts";
import { setSecurityHeaders } from "./headers.ts";
import { rememberedLanguage } from "./language.ts";
import type { Metrics } from "./metrics/metrics.ts";
import type { Env, Parts } from "./parts.ts";
import type { PlainPage, Refusal } from "./plain-page.ts";
import { makeContext } from "./request-context.ts";
import type { Settings } from "./settings.ts";
import { whoIsSignedIn } from "./signed-in.ts";

/** Makes the request's context, and afterwards sets the headers of its answer and logs one line. */
export function observe(parts: Parts, metrics?: Metrics): MiddlewareHandler<Env> {
	const known = wordsOfRoutes(parts.routes);
	return async (c, next) => {
		const started = performance.now();
		const url = new URL(c.req.url);
		const socket = c.env?.incoming?.socket.remoteAddress;
		const context = makeContext(parts, c.req.raw.headers, url, socket);
		c.set("context", context);
		await next();
		const signedIn = context.person !== null || rolesFor(url.pathname) !== null;
		const https = parts.settings.secureCookies;
		const { pathname } = url;
		const { status } = c.res;
		setSecurityHeaders(c.res.headers, { pathname, status, https, signedIn, nonce: context.nonce });
		c.res.headers.set("X-Request-Id", context.requestId);
		const remembered = rememberedLanguage(url, c.req.raw.headers, https);
		if (remembered) c.res.headers.append("Set-Cookie", remembered);
		const answer = {
			method: METHODS.has(c.req.method) ? c.req.method : "other",
			route: patternOf(url.pathname, known),
			status: c.res.status,
		};
		const ms = performance.now() - started;
		metrics?.answered({ ...answer, seconds: ms / 1000 });
		parts.log.info({ id: context.requestId, ...answer, ms: Math.round(ms) });
	};
}

/** Refuses what no page of ours would send. */
export function guard(parts: Parts, plainPage: PlainPage): MiddlewareHandler<Env> {
	return async (c, next) => {
		const { texts, requestId } = c.var.context;
		const url = new URL(c.req.url);
		const origins = originsOf(parts.settings, c.req.header("host"));
		const refusal = refusalOf(c.req.method, url, c.req.raw.headers, origins);
		if (refusal) return plainPage(texts, refusal, requestId);
		// Judged here: Remix would judge it once more, and throw at what says "null" or nonsense.
		c.req.raw.headers.delete("origin");
		return next();
	};
}

/** Finds who is signed in, and asks whether she may go to the address at all. */
export function enter(parts: Parts, plainPage: PlainPage): MiddlewareHandler<Env> {
	return async (c, next) => {
		const { context } = c.var;
		await whoIsSignedIn(context, parts.settings, c.req.raw.headers);
		const entrance = mayEnter(context, c.req.raw);
		if (entrance === "forbidden") return plainPage(context.texts, 403, context.requestId);
		return entrance ?? next();
	};
}

function refusalOf(
	method: string,
	url: URL,
	headers: Headers,
	origins: readonly string[],
): Refusal | null {
	if (!METHODS.has(method)) return 405;
	if (isMalformed(url)) return 400;
	if (asksForData(url)) return 404;
	if (url.pathname !== "/" && !isLanguage(firstPart(url))) return 404;
	return isCrossSite(method, headers, origins) ? 403 : null;
}

/** Unless somebody said where the site lives, it lives where it was called. */
function originsOf(settings: Settings, host: string | undefined): string[] {
	return settings.publicUrlFixed || !host
		? [settings.publicUrl]
		: [settings.publicUrl, `http://${host}`];
}
