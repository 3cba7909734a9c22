import { type Context, Hono } from "hono";
import { robotsTxt } from "#app/access/robots.ts";
import { openSitemap } from "#app/finder/sitemap.server.ts";
import { keepUntil } from "#app/http/keep.ts";
import { endOfDay, londonDate } from "#app/i18n/london-time.ts";
import { answerOpenReferral, type OpenAnswer } from "#app/open-referral/open-referral.server.ts";
import { isMalformed } from "./address.ts";
import type { Env } from "./parts.ts";

/** For programs, and so without a language in front; their words may stand in the log. */
export const OPEN_ROUTES = [
	"open-referral/services",
	"open-referral/service_at_locations",
	"open-referral/organizations",
	"open-referral/taxonomies",
	"open-referral/taxonomy_terms",
	"open-referral/openapi.json",
	"sitemap.xml",
	"robots.txt",
	"oidc/callback",
];

const READS = "GET, HEAD, OPTIONS";

/** Any page of any site may read it: there is nothing here that is not for everybody. */
const FOR_ALL_SITES = {
	"Access-Control-Allow-Origin": "*",
	"Access-Control-Allow-Methods": READS,
	"Access-Control-Allow-Headers": "*",
	"Access-Control-Max-Age": "86400",
};

/** Asked before all others; each answers whatever is asked below its address. */
export function openAddresses(): Hono<Env> {
	const app = new Hono<Env>({ strict: true });
	app.all("/open-referral/*", answerDirectory);
	app.get("/sitemap.xml", async (c) => {
		const { db, publicUrl } = c.var.context;
		const xml = await openSitemap(db, publicUrl, c.req.query("page") ?? null);
		return xml === null ? c.text("Not found\n", 404) : c.body(xml, 200, XML);
	});
	app.get("/robots.txt", (c) => c.text(robotsTxt(c.var.context.publicUrl)));
	for (const address of ["/sitemap.xml", "/robots.txt"]) {
		app.all(address, (c) =>
			c.text("Only reading is possible here.\n", 405, { Allow: "GET, HEAD" }),
		);
	}
	return app;
}

const XML = { "Content-Type": "application/xml; charset=utf-8" };

/** Always in JSON, whatever is asked and whatever goes wrong. */
async function answerDirectory(c: Context<Env>): Promise<Response> {
	const { method } = c.req;
	if (method === "OPTIONS") return new Response(null, { status: 204, headers: FOR_ALL_SITES });
	if (method !== "GET" && method !== "HEAD") {
		return told(405, { error: "Only reading is possible here." }, { Allow: READS });
	}
	const { context } = c.var;
	const url = new URL(c.req.url);
	if (isMalformed(url)) return told(400, { error: "The address is malformed." });
	try {
		const path = url.pathname.replace(/\/$/, "").split("/").slice(2);
		const site = { publicUrl: context.publicUrl, today: londonDate(context.now) };
		const answer = await answerOpenReferral(context.db, path, url.searchParams, site);
		// The age of what is known of places changes with the day.
		if (answer.status === 200) keepUntil(context, endOfDay(context.now));
		return told(answer.status, bodyOf(answer));
	} catch (error) {
		context.logError(error);
		return told(500, { error: "Something went wrong here.", reference: context.requestId });
	}
}

function bodyOf(answer: OpenAnswer): object {
	if (answer.status === 200) return answer.body;
	if (answer.status === 404) return { error: "Not known here." };
	return { error: "A parameter cannot be read.", parameters: answer.bad };
}

function told(status: number, body: object, headers: Record<string, string> = {}): Response {
	return Response.json(body, { status, headers: { ...FOR_ALL_SITES, ...headers } });
}
