import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { openAbsencesOfDesk } from "#app/contact/absences.server.ts";
import { Absences } from "#app/contact/absences-page.tsx";
import { DeskFrame } from "#app/courses/desk-frame.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("contact:absences.title") };

export async function loader({ context, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	return {
		data: await openAbsencesOfDesk(db, person, language, now),
		isDone: new URL(request.url).searchParams.get("done") === "attempt",
	};
}

export default function AbsencesRoute() {
	return (
		<DeskFrame>
			<Absences {...useLoaderData<typeof loader>()} from="desk" />
		</DeskFrame>
	);
}
