import { type Context, Hono } from "hono";
import { doorOf } from "#app/people/door.ts";
import { answerEntered } from "#app/people/entered.server.ts";
import { enterByOrganisation } from "#app/people/organisation.server.ts";
import { endedFlowCookie, readFlow } from "#app/people/organisation-flow.server.ts";
import type { Env, Parts } from "./parts.ts";
import { whoIsSignedIn } from "./signed-in.ts";

/** Its address is known to the organisation, and so has no language in front. */
export function organisationCallback(parts: Parts): Hono<Env> {
	const app = new Hono<Env>({ strict: true });
	app.get("/oidc/callback", async (c, next) => {
		if (c.req.method !== "GET" || !c.var.context.organisation) return next();
		return comeBack(c, parts);
	});
	return app;
}

async function comeBack(c: Context<Env>, { settings }: Parts): Promise<Response> {
	const { context } = c.var;
	const { db, organisation, publicUrl, sessionSecret, secureCookies, now } = context;
	const cookies = c.req.header("cookie") ?? null;
	const flow = readFlow(sessionSecret, cookies, secureCookies, now);
	if (!flow || !organisation) return failed(context.language, "refused", "", secureCookies);
	context.language = flow.language;
	await whoIsSignedIn(context, settings, c.req.raw.headers);
	const url = new URL(`/oidc/callback${new URL(c.req.url).search}`, publicUrl);
	const returning = { door: doorOf(context, c.req.raw), organisation, url, flow };
	const step = await enterByOrganisation(db, returning, now);
	if (typeof step === "string") return failed(flow.language, step, flow.next, secureCookies);
	const answer = answerEntered(context, c.req.raw, step, flow.next || null);
	answer.headers.append("Set-Cookie", endedFlowCookie(secureCookies));
	answer.headers.set("Cache-Control", "no-store");
	return answer;
}

function failed(language: string, why: string, next: string, secure: boolean): Response {
	const told = new URLSearchParams({ organisation: why, ...(next && { next }) });
	return new Response(null, {
		status: 303,
		headers: {
			Location: `/${language}/sign-in?${told}`,
			"Set-Cookie": endedFlowCookie(secure),
			"Cache-Control": "no-store",
		},
	});
}
