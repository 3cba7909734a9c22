import type { MiddlewareHandler } from "hono";
import { rolesFor } from "#app/access/addresses.ts";
import type { Actor } from "#app/audit/actor.ts";
import { openBooks } from "#app/audit/books.server.ts";
import type { AnswerText } from "#app/audit/shown.ts";
import type { RequestContext } from "#app/http/context.ts";
import { patternOf, wordsOfRoutes } from "./address.ts";
import type { Env, Parts } from "./parts.ts";
import type { PlainPage } from "./plain-page.ts";

const READS = new Set(["GET", "HEAD"]);

/** With a form that was not taken comes the page again, names and all. */
const SHOWS = new Set([200, 400, 409]);

/** An administrator's pages hold no learner's name, as the walk shows; their files may be long. */
const NOBODYS = /^admin\//;

/**
 * Keeps account of what the answer shows of learners and what the request changed; see `openBooks`.
 * An answer whose account cannot be written does not leave.
 */
export function accountFor(parts: Parts, plainPage: PlainPage): MiddlewareHandler<Env> {
	const known = wordsOfRoutes(parts.routes);
	return async (c, next) => {
		const { context } = c.var;
		const { pathname } = new URL(c.req.url);
		const isRead = READS.has(c.req.method);
		const isStaffs = rolesFor(pathname) !== null;
		if (isRead && !isStaffs) return next();
		const { person, now } = context;
		const page = patternOf(pathname, known).split("/").slice(2).join("/");
		const actor: Actor = { person, otherwise: "herself", page, now };
		const books = openBooks(parts.db, actor);
		context.db = books.db;
		await next();
		try {
			const isAsked = isStaffs && c.req.method !== "HEAD" && !NOBODYS.test(page);
			const shows = isAsked && SHOWS.has(c.res.status);
			await books.close(shows ? await textOf(context, c.res) : undefined);
		} catch (error) {
			context.logError(error);
			context.failure = error;
			c.res = undefined;
			c.res = plainPage(context.texts, 500, context.requestId);
		}
	};
}

const IS_TEXT = /^(text\/|application\/json)/;

/** A page is read where it was made; a file that is no text is not looked through. */
async function textOf({ pageBytes }: RequestContext, answer: Response): Promise<AnswerText> {
	if (pageBytes) return pageBytes.toString();
	return IS_TEXT.test(answer.headers.get("content-type") ?? "") ? answer.clone().text() : null;
}
