import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SECRET_ADDRESS_WITH_FORM } from "#app/http/private-page.ts";
import { askForErasure, openMyErasure } from "#app/links/erasure.server.ts";
import { MyErasurePage } from "#app/links/my-erasure-page.tsx";
import { getOwner } from "#app/my/owner.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("links:erasure.title") };

export function headers() {
	return SECRET_ADDRESS_WITH_FORM;
}

export async function loader({ context, params }: LoaderFunctionArgs) {
	const { db, sessionSecret, now } = context;
	const token = params.token!;
	const owner = await getOwner(db, sessionSecret, token, now);
	return { token, asked: await openMyErasure(db, owner) };
}

/** The page after it says until when a person answers. */
export async function action({ context, params }: ActionFunctionArgs) {
	const { db, sessionSecret, language, now } = context;
	const owner = await getOwner(db, sessionSecret, params.token!, now);
	await askForErasure(db, owner, now);
	throw redirect(`/${language}/my/${params.token}/erasure`, 303);
}

export default function MyErasure() {
	return <MyErasurePage {...useLoaderData<typeof loader>()} />;
}
