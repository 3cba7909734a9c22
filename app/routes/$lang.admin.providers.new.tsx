import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { parseProvider } from "#app/administration/provider-form.ts";
import { ProviderPage } from "#app/administration/provider-page.tsx";
import { createProvider, openNewProvider } from "#app/administration/providers.server.ts";
import { textOf } from "#app/http/forms.ts";
import { isLanguageSwitch } from "#app/http/page-data.ts";
import { refused, sentIn, switched } from "#app/pilots/setup-answer.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("admin:providers.add") };

export async function loader({ context }: LoaderFunctionArgs) {
	requirePerson(context, "administrator");
	return openNewProvider();
}

export async function action({ context, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "administrator");
	const { db, language, now } = context;
	const form = await request.formData();
	const sent = sentIn(form);
	if (isLanguageSwitch(form)) return switched(sent);
	const parsed = parseProvider(form);
	if (!parsed.ok) return refused(sent, parsed.errors);
	const made = { id: textOf(form, "id"), facts: parsed.value };
	const errors = await createProvider(db, person, made, now);
	if (errors) return refused(sent, errors);
	throw redirect(`/${language}/admin/providers?done=saved`, 303);
}

export default function NewProvider() {
	const { newId } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return <ProviderPage provider={null} newId={newId} typed={{}} answer={answer} />;
}
