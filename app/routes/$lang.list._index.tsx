import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { badRequest } from "#app/http/errors.ts";
import { textOf } from "#app/http/forms.ts";
import { keepClass, openList } from "#app/keeping/list.server.ts";
import { listCookie, listOf } from "#app/keeping/list-cookie.ts";
import { ListPage } from "#app/keeping/list-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("frame.list") };

export function headers() {
	return { "Cache-Control": "private, no-cache" };
}

export async function loader({ context, request }: LoaderFunctionArgs) {
	const { db, language, now, secureCookies: secure } = context;
	const list = await openList(db, listOf(request, secure), language, now);
	const chosen = new URL(request.url).searchParams.getAll("class");
	// A year from her last visit, not from the first.
	return data(
		{ list, chosen },
		list ? { headers: { "Set-Cookie": listCookie(list.id, secure) } } : {},
	);
}

/** Keeps one more class. */
export async function action({ context, request }: ActionFunctionArgs) {
	const { db, language, now, secureCookies } = context;
	const slug = textOf(await request.formData(), "class");
	if (slug === "") throw badRequest();
	const keeping = await keepClass(db, listOf(request, secureCookies), slug, now);
	if (!keeping.ok) {
		return data({ errors: { class: "keeping:list.full" } } as const, { status: 400 });
	}
	const address = `/${language}/list?${new URLSearchParams({ class: slug })}`;
	const cookie = listCookie(keeping.listId, secureCookies);
	throw redirect(address, { status: 303, headers: { "Set-Cookie": cookie } });
}

export default function List() {
	const { list, chosen } = useLoaderData<typeof loader>();
	return <ListPage list={list} chosen={chosen} {...useActionData<typeof action>()} />;
}
