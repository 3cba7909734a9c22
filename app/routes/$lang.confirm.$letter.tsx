import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type ConfirmView, confirmByLink, openConfirmation } from "#app/courses/confirm.server.ts";
import { ConfirmPage, confirmTitle } from "#app/courses/confirm-page.tsx";
import { SECRET_ADDRESS_WITH_FORM } from "#app/http/private-page.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle<ConfirmView> = { title: (t, view) => t(confirmTitle(view)) };

export function headers() {
	return SECRET_ADDRESS_WITH_FORM;
}

export async function loader({ context, params }: LoaderFunctionArgs) {
	const { db, language, now } = context;
	return openConfirmation(db, params.letter!, language, now);
}

/** The page afterwards says what came of it, also to who pressed twice. */
export async function action({ context, params }: ActionFunctionArgs) {
	const { db, language, now } = context;
	await confirmByLink(db, params.letter!, now);
	throw redirect(`/${language}/confirm/${params.letter}`, 303);
}

export default function Confirm() {
	return <ConfirmPage view={useLoaderData<typeof loader>()} />;
}
