import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { endedSessionCookie } from "#app/http/session-cookie.ts";
import { signOutEverywhere } from "#app/people/devices.server.ts";

/** Reading leads to the list with the button. */
export function loader({ context }: LoaderFunctionArgs) {
	requirePerson(context);
	return redirect(`/${context.language}/account/sessions`);
}

export async function action({ context }: ActionFunctionArgs) {
	const person = requirePerson(context);
	const { db, language, secureCookies, now } = context;
	await signOutEverywhere(db, person, now);
	throw redirect(`/${language}/sign-in?signed=out`, {
		status: 303,
		headers: { "Set-Cookie": endedSessionCookie(secureCookies) },
	});
}
