import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { OfflineParts } from "#app/registers/offline-parts.tsx";
import { todayDone } from "#app/registers/register-done.ts";
import { openToday } from "#app/registers/today.server.ts";
import { TodayPage } from "#app/registers/today-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("registers:today.title") };

export async function loader({ context, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const today = await openToday(context.db, person, context.language, context.now);
	const word = new URL(request.url).searchParams.get("done");
	const done = todayDone.find((one) => one === word) ?? null;
	return { today, done, personId: person.id };
}

export default function TodayRoute() {
	const { today, done, personId } = useLoaderData<typeof loader>();
	return (
		<>
			<TodayPage {...today} done={done} />
			<OfflineParts personId={personId} keeps />
		</>
	);
}
