import type { RequestContext } from "#app/http/context.ts";
import { halfCookieName, readCookie } from "#app/http/session-cookie.ts";
import { type Half, readHalf } from "./half-sign-ins.server.ts";

const TOKEN = /^[\w-]{43}$/;

/** Who has said her password in this browser, and not yet shown her second factor. */
export async function halfOf(context: RequestContext, request: Request): Promise<Half | null> {
	const { db, sessionSecret, secureCookies, now } = context;
	const token = readCookie(request.headers.get("cookie"), halfCookieName(secureCookies));
	return token && TOKEN.test(token) ? readHalf(db, sessionSecret, token, now) : null;
}
