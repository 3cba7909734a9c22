import { rolesFor } from "#app/access/addresses.ts";
import { hasRole } from "#app/access/can.ts";
import type { RequestContext } from "#app/http/context.ts";

const READS = new Set(["GET", "HEAD"]);

/** Null when the person may go on; else what stops her in front of every loader. */
export function mayEnter(context: RequestContext, request: Request): Response | "forbidden" | null {
	const { pathname, search } = new URL(request.url);
	const roles = rolesFor(pathname);
	if (!roles) return null;
	if (context.settingUp) return mayFind(pathname) ? null : toSecurity(context);
	if (!context.person)
		return toSignIn(context, READS.has(request.method) ? pathname + search : null);
	if (hasRole(context.person, ...roles)) return null;
	return "forbidden";
}

/** Where she sets up the second factor that a role of hers asks for, and nothing else. */
const SECURITY = /^\/[^/]+\/account\/security(\/|$)/;

function mayFind(pathname: string): boolean {
	return SECURITY.test(pathname);
}

function toSecurity({ language }: RequestContext): Response {
	return new Response(null, {
		status: 302,
		headers: { Location: `/${language}/account/security` },
	});
}

function toSignIn({ language }: RequestContext, next: string | null): Response {
	const query = next ? `?${new URLSearchParams({ next })}` : "";
	return new Response(null, {
		status: 302,
		headers: { Location: `/${language}/sign-in${query}` },
	});
}
