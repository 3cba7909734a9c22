import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { parseVenue, typedVenue } from "#app/courses/venue-facts.ts";
import { VenuePage } from "#app/courses/venue-form-page.tsx";
import { openVenue, saveVenue } from "#app/courses/venues.server.ts";
import { textOf, typedValues } from "#app/http/forms.ts";
import { isLanguageSwitch } from "#app/http/page-data.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("timetable:venue.title") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const opened = await openVenue(context.db, person, params.venueId!);
	return { ...opened, typed: typedVenue(opened.venue.facts) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const form = await request.formData();
	const typed = typedValues(form);
	const seen = textOf(form, "seen");
	await openVenue(db, person, params.venueId!);
	if (isLanguageSwitch(form)) return data({ typed, seen, errors: {}, isChanged: false });
	const parsed = parseVenue(form);
	if (!parsed.ok) {
		const { errors } = parsed;
		return data({ typed, seen, errors, isChanged: false }, { status: 400 });
	}
	const isSaved = await saveVenue(db, person, params.venueId!, { facts: parsed.value, seen }, now);
	if (isSaved) throw redirect(`/${language}/manage/venues?done=saved`, 303);
	const there = await openVenue(db, person, params.venueId!);
	return data({ typed, seen: there.seen, errors: {}, isChanged: true }, { status: 400 });
}

export default function Venue() {
	return <VenuePage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}
