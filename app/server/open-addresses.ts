import { Hono } from "hono";
import { keepUntil } from "#app/http/keep.ts";
import { endOfDay, londonDate } from "#app/i18n/london-time.ts";
import { answerOpenReferral, type OpenAnswer } from "#app/open-referral/open-referral.server.ts";
import { isMalformed } from "./address.ts";
import type { Env } from "./parts.ts";

/** Without a language in front: for programs. Their words stand in the log, as those of routes do. */
export const OPEN_ROUTES = [
	"open-referral/services",
	"open-referral/service_at_locations",
	"open-referral/organizations",
	"open-referral/taxonomies",
	"open-referral/taxonomy_terms",
	"open-referral/openapi.json",
];

const READS = ["GET", "HEAD", "OPTIONS"];

/** Any page of any site may read it: there is nothing here that is not for everybody. */
const FOR_ALL_SITES = {
	"Access-Control-Allow-Origin": "*",
	"Access-Control-Allow-Methods": READS.join(", "),
	"Access-Control-Allow-Headers": "*",
	"Access-Control-Max-Age": "86400",
};

/** Asked before all others, and answers everything below its address itself: always in JSON. */
export function openAddresses(): Hono<Env> {
	const app = new Hono<Env>({ strict: true });
	app.all("/open-referral", (c) => c.redirect("/open-referral/", 308));
	app.all("/open-referral/*", async (c) => {
		const { method } = c.req;
		if (method === "OPTIONS") return new Response(null, { status: 204, headers: FOR_ALL_SITES });
		if (!READS.includes(method)) {
			return told(405, { error: "Only reading is possible here." }, { Allow: READS.join(", ") });
		}
		const url = new URL(c.req.url);
		if (isMalformed(url)) return told(400, { error: "The address is malformed." });
		const { db, now, publicUrl } = c.var.context;
		const path = url.pathname.replace(/\/$/, "").split("/").slice(2);
		const site = { publicUrl, today: londonDate(now) };
		const answer = await answerOpenReferral(db, path, url.searchParams, site);
		// The age of what is known of places changes with the day.
		if (answer.status === 200) keepUntil(c.var.context, endOfDay(now));
		return told(answer.status, bodyOf(answer));
	});
	app.onError((error, c) => {
		c.var.context.logError(error);
		return told(500, { error: "Something went wrong here.", reference: c.var.context.requestId });
	});
	return app;
}

function bodyOf(answer: OpenAnswer): object {
	if (answer.status === 200) return answer.body;
	if (answer.status === 404) return { error: "Not known here." };
	return { error: "A parameter cannot be read.", parameters: answer.bad };
}

function told(status: number, body: object, headers: Record<string, string> = {}): Response {
	return Response.json(body, { status, headers: { ...FOR_ALL_SITES, ...headers } });
}
