import type { RequestContext } from "#app/http/context.ts";
import { readCookie, sessionCookieName } from "#app/http/session-cookie.ts";
import { openSession, sessionIdOf } from "#app/people/sessions.server.ts";
import type { Settings } from "./settings.ts";

const TOKEN = /^[\w-]{43}$/;

/** Fills in who is signed in; most visitors have no cookie and cost no statement. */
export async function whoIsSignedIn(
	context: RequestContext,
	settings: Settings,
	headers: Headers,
): Promise<void> {
	const token = readCookie(headers.get("cookie"), sessionCookieName(settings.secureCookies));
	if (!token || !TOKEN.test(token)) return;
	const sessionId = sessionIdOf(token, settings.sessionSecret);
	const session = await openSession(context.db, sessionId, context.now);
	if (!session) return;
	const { person, provenAt, lacksFactor } = session;
	const who = lacksFactor ? { settingUp: person } : { person };
	Object.assign(context, { ...who, provenAt, sessionId });
}
