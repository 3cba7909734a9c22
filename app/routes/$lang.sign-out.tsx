import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
	endedSessionCookie,
	leftCookie,
	readCookie,
	sessionCookieName,
} from "#app/http/session-cookie.ts";
import { signOut } from "#app/people/sessions.server.ts";
import { SignOutPage } from "#app/people/sign-out-page.tsx";
import { OfflineParts } from "#app/registers/offline-parts.tsx";
import type { Handle } from "#app/root.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = { title: (t) => t("people:signOut.title") };

export async function action({ context, request }: ActionFunctionArgs) {
	const { db, sessionId, language, secureCookies } = context;
	if (sessionId) await signOut(db, sessionId);
	const headers = new Headers({ "Set-Cookie": endedSessionCookie(secureCookies) });
	const token = readCookie(request.headers.get("cookie"), sessionCookieName(secureCookies));
	// What she is still typing in another window can be kept for her.
	if (sessionId && token) headers.append("Set-Cookie", leftCookie(token, secureCookies));
	throw redirect(`/${language}/sign-in?signed=out`, { status: 303, headers });
}

export function loader({ context }: LoaderFunctionArgs) {
	return { isSignedIn: context.person !== null };
}

export default function SignOut() {
	const { isSignedIn } = useLoaderData<typeof loader>();
	return (
		<>
			<PageFrame>
				<SignOutPage />
			</PageFrame>
			{isSignedIn && <OfflineParts />}
		</>
	);
}
