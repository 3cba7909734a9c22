import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { AnyRelease } from "#app/evaluation/releases/any-release.tsx";
import { subjectTitle } from "#app/evaluation/releases/page-title.ts";
import { openForPage } from "#app/evaluation/releases/release-page.server.ts";
import { sendBack } from "#app/evaluation/releases/signing.server.ts";
import { textOf, typedValues } from "#app/http/forms.ts";
import { failedForm } from "#app/http/page-data.ts";
import { readForm } from "#app/http/read-form.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = {
	title: (t, data) => t("releases:draft.title", { subject: subjectTitle(data, t) }),
};

export function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "evaluator");
	return openForPage(context, { slug: params.slug!, id: params.releaseId! });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "evaluator");
	const form = await readForm(request);
	const named = { slug: params.slug!, id: params.releaseId!, note: textOf(form, "note") };
	const sent = await sendBack(context.db, person, named, context.now);
	if (!sent.ok) return failedForm({ note: sent.error }, typedValues(form));
	throw redirect(`/${context.language}/pilots/${named.slug}/releases/${named.id}`, 303);
}

export default function Refusal() {
	return <AnyRelease {...useLoaderData<typeof loader>()} failed={useActionData<typeof action>()} />;
}
