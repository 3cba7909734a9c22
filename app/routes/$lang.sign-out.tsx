import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { endedSessionCookie } from "#app/http/session-cookie.ts";
import { signOut } from "#app/people/sessions.server.ts";
import { SignOutPage } from "#app/people/sign-out-page.tsx";
import { OfflineParts } from "#app/registers/offline-parts.tsx";
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
