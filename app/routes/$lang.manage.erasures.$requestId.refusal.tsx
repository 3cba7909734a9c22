import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { readForm } from "#app/http/read-form.ts";
import { getErasure, refuseErasure } from "#app/links/erasure.server.ts";
import { REFUSALS } from "#app/links/erasure.ts";
import { ErasurePage } from "#app/links/erasure-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("links:requests.title") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	return { asked: await getErasure(context.db, person, params.requestId!, context.now) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	await getErasure(db, person, params.requestId!, now);
	const form = await readForm(request);
	const reason = REFUSALS.find((one) => one === form.get("reason"));
	if (!reason) {
		return data({ errors: { reason: "links:requests.reasonMissing" } } as const, { status: 400 });
	}
	await refuseErasure(db, person, params.requestId!, reason, now);
	throw redirect(`/${language}/manage/erasures?done=refused`, 303);
}

export default function Answer() {
	return <ErasurePage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}
