import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { openNewClass } from "#app/courses/new-class.server.ts";
import { parseVenue } from "#app/courses/venue-facts.ts";
import { NewVenuePage } from "#app/courses/venue-form-page.tsx";
import { createVenue } from "#app/courses/venues.server.ts";
import { textOf, typedValues } from "#app/http/forms.ts";
import { failedForm, isLanguageSwitch, switchedForm } from "#app/http/page-data.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("timetable:venue.new") };

export async function loader({ context }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { id, providers } = await openNewClass(context.db, person, null);
	return { id, providers };
}

export async function action({ context, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language } = context;
	const form = await request.formData();
	if (isLanguageSwitch(form)) return switchedForm(typedValues(form));
	const parsed = parseVenue(form);
	if (!parsed.ok) return failedForm(parsed.errors, typedValues(form));
	const { providerId } = await openNewClass(db, person, textOf(form, "provider"));
	await createVenue(db, person, { id: textOf(form, "id"), providerId, facts: parsed.value });
	throw redirect(`/${language}/manage/venues?done=created`, 303);
}

export default function NewVenue() {
	const failed = useActionData<typeof action>();
	return (
		<NewVenuePage
			{...useLoaderData<typeof loader>()}
			typed={failed?.typed ?? {}}
			errors={failed?.errors}
		/>
	);
}
