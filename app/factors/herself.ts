import { redirect } from "@remix-run/node";
import { isFresh, requireFresh } from "#app/access/fresh.ts";
import { requireHerself } from "#app/access/require.ts";
import type { RequestContext } from "#app/http/context.ts";
import type { Herself } from "./app.server.ts";

/** Who changes what she comes in with has proven a short while ago who she is. */
export function requireFreshHerself(context: RequestContext, page: string): Herself {
	const person = requireHerself(context);
	const path = `/${context.language}${page}`;
	// Held here, she cannot reach the page for a proof: she signs in again.
	if (context.settingUp && !isFresh(context)) throw redirect(`/${context.language}/sign-in`, 303);
	requireFresh(context, path);
	return { person, sessionId: sessionIdOf(context) };
}

function sessionIdOf({ sessionId }: RequestContext): string {
	if (sessionId === null) throw new Error("Somebody signed in has a session.");
	return sessionId;
}
