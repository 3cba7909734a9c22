import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { isLanguageSwitch } from "#app/http/page-data.ts";
import { openDetails, saveDetails } from "#app/pilots/details.server.ts";
import { DetailsPage } from "#app/pilots/details-page.tsx";
import { parseDetails, typedDetails } from "#app/pilots/pilot-form.ts";
import { refused, sentIn, switched, unsaved } from "#app/pilots/setup-answer.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("pilots:details.title") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "evaluator");
	const { details, ...opened } = await openDetails(context.db, params.slug!);
	return { ...opened, typed: typedDetails(details) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "evaluator");
	const { db, language } = context;
	const { pilot } = await openDetails(db, params.slug!);
	const form = await request.formData();
	const sent = sentIn(form);
	if (isLanguageSwitch(form)) return switched(sent);
	const parsed = parseDetails(form);
	if (!parsed.ok) return refused(sent, parsed.errors);
	const change = { details: parsed.value, seen: sent.seen };
	const saved = await saveDetails(db, person, pilot.slug, change);
	if (!saved.ok) return unsaved(sent, saved, typedDetails);
	throw redirect(`/${language}/pilots/${pilot.slug}?saved=yes`, 303);
}

export default function Details() {
	return (
		<DetailsPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
	);
}
