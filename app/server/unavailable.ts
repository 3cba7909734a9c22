import type { Context, MiddlewareHandler } from "hono";
import { isDatabaseTrouble } from "#db/trouble.ts";
import { isUpload } from "./body-limits.ts";
import type { Env } from "./parts.ts";
import type { Again, PlainPage } from "./plain-page.ts";

const SECONDS = "10";

/** What is typed there is for the moment it is typed in: a password rests in no page. */
const NOT_KEPT = /^\/[^/]+\/(sign-in|sign-out|account|invite|reset)\b/;

/**
 * Where the database cannot be reached or cannot write, that is said in her language. What she sent
 * stands in the page, to be sent again with one button; sent twice, it is written once.
 */
export function sayUnavailable(plainPage: PlainPage): MiddlewareHandler<Env> {
	return async (c, next) => {
		const mayKeep = c.req.method === "POST" && !NOT_KEPT.test(c.req.path) && !isUpload(c.req.path);
		const sent = mayKeep ? c.req.raw.clone() : null;
		await next();
		const { context } = c.var;
		if (c.res.status < 500 || !isDatabaseTrouble(context.failure)) return;
		const again = sent && (await againOf(c, sent));
		const answer = plainPage(context.texts, 503, context.requestId, again);
		answer.headers.set("Retry-After", SECONDS);
		answer.headers.set("Cache-Control", "no-store");
		c.res = undefined;
		c.res = answer;
	};
}

async function againOf(c: Context<Env>, sent: Request): Promise<Again | null> {
	try {
		const { pathname, search } = new URL(c.req.url);
		const fields = [...(await sent.formData())].flatMap(([name, value]): Again["fields"] =>
			typeof value === "string" ? [[name, value]] : [],
		);
		return { action: pathname + search, fields };
	} catch {
		return null;
	}
}
