import type { IncomingMessage } from "node:http";
import type { Context } from "hono";
import { patternOf } from "./address.ts";
import { encodingOf } from "./page-cache-answer.ts";
import { answerIn, type KeptPage, keptPage } from "./page-cache-page.ts";
import { namesTag } from "./page-cache-rules.ts";
import type { Env } from "./parts.ts";

/** The page said so, and nothing in the answer speaks against it. */
export function isForEverybody(c: Context<Env>): boolean {
	const { person, sessionId, keptUntil, now } = c.var.context;
	if (keptUntil === null || keptUntil <= now.toISOString()) return false;
	if (person !== null || sessionId !== null || c.res.status !== 200) return false;
	const { headers } = c.res;
	const control = headers.get("cache-control") ?? "";
	return !headers.has("set-cookie") && !/no-store|private/.test(control);
}

/** Puts the kept form in place of the answer; null when the answer names its own request. */
export async function keepAnswer(
	c: Context<Env>,
	incoming: IncomingMessage,
	words: ReadonlySet<string>,
): Promise<KeptPage | null> {
	const { now, keptUntil, nonce, requestId, pageBytes } = c.var.context;
	const { headers } = c.res;
	const body = pageBytes ?? Buffer.from(await c.res.arrayBuffer());
	c.res = undefined;
	if (keptUntil === null || body.includes(nonce) || body.includes(requestId)) {
		c.res = new Response(body, { headers });
		return null;
	}
	const route = patternOf(new URL(c.req.url).pathname, words);
	const times = { from: now.getTime(), until: Date.parse(keptUntil) };
	const page = keptPage({ key: incoming.url ?? "", route, ...times }, headers, body);
	c.res = await firstAnswer(page, incoming, requestId);
	return page;
}

async function firstAnswer(
	page: KeptPage,
	{ headers }: IncomingMessage,
	requestId: string,
): Promise<Response> {
	if (namesTag(headers["if-none-match"], page.tag)) {
		const init = { status: 304, headers: pairsOf(page.headers, requestId) };
		return new Response(null, init);
	}
	const answer = await answerIn(page, encodingOf(headers["accept-encoding"]));
	return new Response(answer.body, { headers: pairsOf(answer.headers, requestId) });
}

function pairsOf(flat: readonly string[], requestId: string): [string, string][] {
	const pairs: [string, string][] = [["x-request-id", requestId]];
	for (let at = 0; at < flat.length; at += 2) pairs.push([flat[at]!, flat[at + 1]!]);
	return pairs;
}
