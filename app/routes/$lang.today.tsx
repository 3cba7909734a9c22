import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { countToRing } from "#app/contact/absences.server.ts";
import { ToRing } from "#app/contact/to-ring.tsx";
import { countClaims } from "#app/registers/claims.server.ts";
import { OfflineParts } from "#app/registers/offline-parts.tsx";
import { todayDone } from "#app/registers/register-done.ts";
import { ToAnswer } from "#app/registers/to-answer.tsx";
import { openToday } from "#app/registers/today.server.ts";
import { TodayPage } from "#app/registers/today-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("registers:today.title") };

export async function loader({ context, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	const word = new URL(request.url).searchParams.get("done");
	return {
		today: await openToday(db, person, language, now),
		toRing: await countToRing(db, person, now),
		toAnswer: await countClaims(db, person),
		done: todayDone.find((one) => one === word) ?? null,
		personId: person.id,
	};
}

export default function TodayRoute() {
	const { today, toRing, toAnswer, done, personId } = useLoaderData<typeof loader>();
	return (
		<>
			<TodayPage {...today} done={done}>
				<ToAnswer count={toAnswer} />
				<ToRing count={toRing} />
			</TodayPage>
			<OfflineParts personId={personId} keeps />
		</>
	);
}
