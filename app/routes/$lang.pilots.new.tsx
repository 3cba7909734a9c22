import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { textOf, typedValues } from "#app/http/forms.ts";
import { failedForm, isLanguageSwitch, switchedForm } from "#app/http/page-data.ts";
import { createPilot, openNewPilot } from "#app/pilots/details.server.ts";
import { NewPilotPage } from "#app/pilots/details-page.tsx";
import { parseDetails } from "#app/pilots/pilot-form.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("pilots:new.title") };

export async function loader({ context }: LoaderFunctionArgs) {
	requirePerson(context, "evaluator");
	return openNewPilot(context.db);
}

export async function action({ context, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "evaluator");
	const form = await request.formData();
	const typed = typedValues(form);
	if (isLanguageSwitch(form)) return switchedForm(typed);
	const parsed = parseDetails(form);
	if (!parsed.ok) return failedForm(parsed.errors, typed);
	const made = { id: textOf(form, "id", 64), details: parsed.value };
	const slug = await createPilot(context.db, person, made);
	throw redirect(`/${context.language}/pilots/${slug}?saved=yes`, 303);
}

export default function NewPilot() {
	return (
		<NewPilotPage {...useLoaderData<typeof loader>()} failed={useActionData<typeof action>()} />
	);
}
