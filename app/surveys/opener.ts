import type { RequestContext } from "#app/http/context.ts";
import type { FieldErrors } from "#app/http/forms.ts";
import { deviceOf } from "./device-cookie.ts";
import type { Post } from "./learner-surveys.server.ts";
import type { Opener } from "./survey.server.ts";

/** Beside the heading of the page that lists the dates. */
export const NOT_OPEN: FieldErrors = { pilot: "surveys:errors.notOpen" };

export function openerOf(context: RequestContext, token: string, request: Request): Opener {
	const { sessionSecret: secret, person, secureCookies } = context;
	return { secret, token, person, device: deviceOf(request, secureCookies) };
}

export function postOf(context: RequestContext): Post {
	const { sessionSecret: secret, publicUrl, textsIn: texts, language } = context;
	return { secret, publicUrl, texts, language };
}
