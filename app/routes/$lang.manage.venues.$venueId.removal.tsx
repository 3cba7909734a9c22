import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { typedVenue } from "#app/courses/venue-facts.ts";
import { VenuePage } from "#app/courses/venue-form-page.tsx";
import { openVenue, removeVenue } from "#app/courses/venues.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("timetable:venue.title") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	return openVenue(context.db, person, params.venueId!);
}

export async function action({ context, params }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	if (!(await removeVenue(context.db, person, params.venueId!))) {
		return data({ isRefused: true }, { status: 400 });
	}
	throw redirect(`/${context.language}/manage/venues?done=removed`, 303);
}

/** Only seen when it could not be removed. */
export default function VenueRemoval() {
	const opened = useLoaderData<typeof loader>();
	return <VenuePage {...opened} typed={typedVenue(opened.venue.facts)} isRefused />;
}
