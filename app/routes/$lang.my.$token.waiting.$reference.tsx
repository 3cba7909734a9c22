import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SECRET_ADDRESS_WITH_FORM } from "#app/http/private-page.ts";
import { AskAgainPage } from "#app/keeping/ask-again-page.tsx";
import { openLinkedRequest } from "#app/keeping/link.server.ts";
import { askAgainByLink } from "#app/keeping/my-offer.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("places:my.askAgain") };

export function headers() {
	return SECRET_ADDRESS_WITH_FORM;
}

export async function loader({ context, params }: LoaderFunctionArgs) {
	const { db, sessionSecret, language, now } = context;
	const named = { token: params.token!, reference: params.reference! };
	const request = await openLinkedRequest(db, sessionSecret, named, language, now);
	return { token: named.token, request };
}

/** The page after it shows how things stand: she waits, or the class is over meanwhile. */
export async function action({ context, params }: ActionFunctionArgs) {
	const { db, sessionSecret, language, now } = context;
	const named = { token: params.token!, reference: params.reference! };
	await askAgainByLink(db, sessionSecret, named, now);
	throw redirect(`/${language}/my/${named.token}`, 303);
}

export default function AskAgain() {
	return <AskAgainPage {...useLoaderData<typeof loader>()} />;
}
