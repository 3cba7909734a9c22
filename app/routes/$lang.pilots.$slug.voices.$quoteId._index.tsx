import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { typedValues } from "#app/http/forms.ts";
import { failedForm } from "#app/http/page-data.ts";
import { readForm } from "#app/http/read-form.ts";
import type { Handle } from "#app/root.tsx";
import { ChoicePage } from "#app/voices/choice-page.tsx";
import { chooseQuote, openQuote } from "#app/voices/pilot-quotes.server.ts";

export const handle: Handle = { title: (t) => t("social:choice.checkTitle") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "evaluator");
	const { pilot, quote } = await openQuote(context.db, params.slug!, params.quoteId!);
	return { slug: pilot.slug, quote };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "evaluator");
	const { db, language, now } = context;
	const slug = params.slug!;
	const form = await readForm(request);
	const chosen = await chooseQuote(db, person, { slug, quoteId: params.quoteId! }, form, now);
	if (!chosen.ok) return failedForm(chosen.errors, typedValues(form));
	throw redirect(`/${language}/pilots/${slug}/voices`, 303);
}

export default function Voice() {
	const failed = useActionData<typeof action>();
	return <ChoicePage {...useLoaderData<typeof loader>()} failed={failed} />;
}
