import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { listHerVenues } from "#app/courses/venues.server.ts";
import { VenuesPage, venueDone } from "#app/courses/venues-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("timetable:venues.title") };

export async function loader({ context, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const done = venueDone(new URL(request.url).searchParams.get("done"));
	return { venues: await listHerVenues(context.db, person), done };
}

export default function Venues() {
	return <VenuesPage {...useLoaderData<typeof loader>()} />;
}
