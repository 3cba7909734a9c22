import type { RequestContext } from "#app/http/context.ts";
import type { Door } from "./sessions.server.ts";

/** The door somebody stands at who asks for a page. */
export function doorOf(
	{ sessionSecret: secret, sessionId: oldSessionId }: RequestContext,
	request: Request,
): Door {
	return { secret, oldSessionId, userAgent: request.headers.get("user-agent") };
}
