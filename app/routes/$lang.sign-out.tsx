import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { endedSessionCookie } from "#app/http/session-cookie.ts";
import { signOut } from "#app/people/sessions.server.ts";
import { SignOutPage } from "#app/people/sign-out-page.tsx";
import type { Handle } from "#app/root.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = { title: (t) => t("people:signOut.title") };

export async function action({ context }: ActionFunctionArgs) {
	const { db, sessionId, language, secureCookies } = context;
	if (sessionId) await signOut(db, sessionId);
	throw redirect(`/${language}/sign-in?signed=out`, {
		status: 303,
		headers: { "Set-Cookie": endedSessionCookie(secureCookies) },
	});
}

export default function SignOut() {
	return (
		<PageFrame>
			<SignOutPage />
		</PageFrame>
	);
}
