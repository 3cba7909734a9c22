import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireFresh } from "#app/access/fresh.ts";
import { requirePerson } from "#app/access/require.ts";
import { readForm } from "#app/http/read-form.ts";
import { eraseAsked, getErasure } from "#app/links/erasure.server.ts";
import { ErasurePage } from "#app/links/erasure-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("links:requests.title") };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const asked = await getErasure(context.db, person, params.requestId!, context.now);
	requireFresh(context, new URL(request.url).pathname);
	return { asked };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, erasureList: list, now } = context;
	const { id } = await getErasure(db, person, params.requestId!, now);
	requireFresh(context, new URL(request.url).pathname);
	const form = await readForm(request);
	if (form.get("confirmed") !== "yes") {
		return data({ errors: { confirmed: "links:requests.confirmMissing" } } as const, {
			status: 400,
		});
	}
	await eraseAsked(db, person, { id, list }, now);
	throw redirect(`/${language}/manage/erasures?done=erased`, 303);
}

export default function Answer() {
	return <ErasurePage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}
