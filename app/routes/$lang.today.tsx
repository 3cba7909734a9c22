import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { OfflineParts } from "#app/registers/offline-parts.tsx";
import { openToday } from "#app/registers/today.server.ts";
import { TodayPage } from "#app/registers/today-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("registers:today.title") };

export async function loader({ context }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const today = await openToday(context.db, person, context.language, context.now);
	return { today, personId: person.id };
}

export default function TodayRoute() {
	const { today, personId } = useLoaderData<typeof loader>();
	return (
		<>
			<TodayPage {...today} />
			<OfflineParts personId={personId} keeps />
		</>
	);
}
