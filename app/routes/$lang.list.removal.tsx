import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { badRequest } from "#app/http/errors.ts";
import { textOf } from "#app/http/forms.ts";
import { openList, removeClass } from "#app/keeping/list.server.ts";
import { listOf } from "#app/keeping/list-cookie.ts";
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

export async function action({ context, request }: ActionFunctionArgs) {
	const { db, language, secureCookies } = context;
	const slug = textOf(await request.formData(), "class");
	if (slug === "") throw badRequest();
	await removeClass(db, listOf(request, secureCookies), slug);
	throw redirect(`/${language}/list`, 303);
}

export default function Removal() {
	return <ListPage list={useLoaderData<typeof loader>().list} />;
}
