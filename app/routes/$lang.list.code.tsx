import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { textOf } from "#app/http/forms.ts";
import { findListOf, openList } from "#app/keeping/list.server.ts";
import { listCookie, listOf } from "#app/keeping/list-cookie.ts";
import { ListPage } from "#app/keeping/list-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("frame.list") };

export function headers() {
	return { "Cache-Control": "private, no-cache" };
}

export async function loader({ context, request }: LoaderFunctionArgs) {
	const { db, language, now, secureCookies } = context;
	return { list: await openList(db, listOf(request, secureCookies), language, now) };
}

/** Opens the list of another phone on this one. */
export async function action({ context, request }: ActionFunctionArgs) {
	const { db, language, secureCookies } = context;
	const typed = textOf(await request.formData(), "code", 40);
	const listId = await findListOf(db, typed);
	if (listId === null) {
		return data({ errors: { code: "keeping:code.unknown" }, typed } as const, { status: 400 });
	}
	const headers = { "Set-Cookie": listCookie(listId, secureCookies) };
	throw redirect(`/${language}/list`, { status: 303, headers });
}

export default function Code() {
	const { list } = useLoaderData<typeof loader>();
	return <ListPage list={list} {...useActionData<typeof action>()} />;
}
