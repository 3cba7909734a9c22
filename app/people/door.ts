import type { RequestContext } from "#app/http/context.ts";
import type { Door } from "./sessions.server.ts";

/** The door somebody stands at who asks for a page. */
export function doorOf(
	{ sessionSecret: secret, sessionId: oldSessionId, caller }: RequestContext,
	{ headers }: Pick<Request, "headers">,
): Door {
	const [userAgent, cookies] = [headers.get("user-agent"), headers.get("cookie")];
	return { secret, oldSessionId, userAgent, cookies, caller };
}
