import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { notFound } from "#app/http/errors.ts";
import { nextPath } from "#app/people/next-path.ts";
import { leaveFor, OrganisationDown } from "#app/people/organisation-client.server.ts";
import { flowCookie } from "#app/people/organisation-flow.server.ts";

/** Sends her to her organisation; `/oidc/callback` is where she comes back. */
export async function loader({ context, request }: LoaderFunctionArgs) {
	const { organisation, publicUrl, language, sessionSecret, secureCookies, now } = context;
	if (!organisation) throw notFound();
	const query = new URL(request.url).searchParams;
	const next = nextPath(query.get("next"), language) ?? "";
	const asking = { redirectUri: `${publicUrl}/oidc/callback`, isFresh: query.has("fresh") };
	try {
		const { url, ...checks } = await leaveFor(organisation, asking);
		const flow = { ...checks, language, next, at: now.toISOString() };
		const cookie = flowCookie(sessionSecret, flow, secureCookies);
		return redirect(url.href, { headers: { "Set-Cookie": cookie, "Cache-Control": "no-store" } });
	} catch (error) {
		if (!(error instanceof OrganisationDown)) throw error;
		const told = new URLSearchParams({ organisation: "down", ...(next && { next }) });
		return redirect(`/${language}/sign-in?${told}`);
	}
}
