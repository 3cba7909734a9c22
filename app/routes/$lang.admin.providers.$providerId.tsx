import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { parseProvider, typedProvider } from "#app/administration/provider-form.ts";
import { ProviderPage } from "#app/administration/provider-page.tsx";
import { openProvider, saveProvider } from "#app/administration/providers.server.ts";
import { isLanguageSwitch } from "#app/http/page-data.ts";
import { refused, sentIn, switched, unsaved } from "#app/pilots/setup-answer.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle<{ provider: { name: string } }> = {
	title: (_t, { provider }) => provider.name,
};

export async function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "administrator");
	const { provider, facts, seen } = await openProvider(context.db, params.providerId!);
	return { provider, seen, typed: typedProvider(facts) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "administrator");
	const { db, language, now } = context;
	const { provider } = await openProvider(db, params.providerId!);
	const form = await request.formData();
	const sent = sentIn(form);
	if (isLanguageSwitch(form)) return switched(sent);
	const parsed = parseProvider(form);
	if (!parsed.ok) return refused(sent, parsed.errors);
	const change = { id: provider.id, facts: parsed.value, seen: sent.seen };
	const saved = await saveProvider(db, person, change, now);
	if (!saved.ok) return unsaved(sent, saved, typedProvider);
	throw redirect(`/${language}/admin/providers?done=saved`, 303);
}

export default function Provider() {
	return (
		<ProviderPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
	);
}
