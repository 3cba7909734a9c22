import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { openRelease } from "#app/evaluation/releases/releases.server.ts";
import { withdraw } from "#app/evaluation/releases/signing.server.ts";
import { WithdrawalPage } from "#app/evaluation/releases/withdrawal-page.tsx";
import { textOf, typedValues } from "#app/http/forms.ts";
import { failedForm } from "#app/http/page-data.ts";
import { readForm } from "#app/http/read-form.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("releases:withdraw.title") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "evaluator");
	return { release: await openRelease(context.db, person, params.slug!, params.releaseId!) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "evaluator");
	const form = await readForm(request);
	const named = { slug: params.slug!, id: params.releaseId!, reason: textOf(form, "reason") };
	const done = await withdraw(context.db, person, named, context.now);
	if (!done.ok) return failedForm({ reason: done.error }, typedValues(form));
	throw redirect(`/${context.language}/pilots/${named.slug}/releases/${named.id}`, 303);
}

export default function Withdrawal() {
	const failed = useActionData<typeof action>();
	return <WithdrawalPage {...useLoaderData<typeof loader>()} failed={failed} />;
}
