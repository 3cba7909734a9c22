import { redirect } from "@remix-run/node";
import type { RequestContext } from "#app/http/context.ts";
import { endedHalfCookie, halfCookie, sessionCookie } from "#app/http/session-cookie.ts";
import { homeOf } from "./home.ts";
import { knowingCookie } from "./known-devices.server.ts";
import type { Step } from "./sign-in.server.ts";

/** Where she goes on, with the cookie that lets her: the site, or the second step. */
export function answerEntered(
	{ language, sessionSecret, secureCookies }: RequestContext,
	{ headers: asked }: Pick<Request, "headers">,
	entered: Step,
	next: string | null,
): Response {
	const headers = new Headers();
	if (entered.step === "second") {
		headers.append("Set-Cookie", halfCookie(entered.token, secureCookies));
		const query = next ? `?${new URLSearchParams({ next })}` : "";
		return redirect(`/${language}/sign-in/second${query}`, { status: 303, headers });
	}
	headers.append("Set-Cookie", sessionCookie(entered.token, secureCookies));
	headers.append("Set-Cookie", endedHalfCookie(secureCookies));
	const { id } = entered.person;
	headers.append(
		"Set-Cookie",
		knowingCookie(sessionSecret, asked.get("cookie"), secureCookies, id),
	);
	return redirect(next ?? `/${language}${homeOf(entered.person)}`, { status: 303, headers });
}

/** Who is inside already does not sign in again. */
export function sendOn({ language, person }: RequestContext, next: string | null): void {
	if (person) throw redirect(next ?? `/${language}${homeOf(person)}`);
}
