import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { KeptTodayPage } from "#app/registers/kept-pages.tsx";
import { openKeptToday } from "#app/registers/kept-register.server.ts";
import { OfflineParts } from "#app/registers/offline-parts.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("registers:today.title") };

export async function loader({ context }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	return { lessons: await openKeptToday(db, person, language, now), personId: person.id };
}

export default function KeptTodayRoute() {
	const { lessons, personId } = useLoaderData<typeof loader>();
	return (
		<>
			<KeptTodayPage lessons={lessons} />
			<OfflineParts personId={personId} />
		</>
	);
}
