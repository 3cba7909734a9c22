import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requirePerson } from "#app/access/require.ts";
import { openAbsences } from "#app/contact/absences.server.ts";
import { Absences } from "#app/contact/absences-page.tsx";
import { useHref } from "#app/i18n/page.tsx";
import type { Handle } from "#app/root.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = { title: (t) => t("contact:absences.title") };

export async function loader({ context, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	return {
		data: await openAbsences(db, person, language, now),
		isDone: new URL(request.url).searchParams.get("done") === "attempt",
	};
}

export default function AbsencesRoute() {
	const { t } = useTranslation("registers");
	const href = useHref();
	return (
		<PageFrame wide back={{ href: href("/today"), label: t("today.title") }}>
			<Absences {...useLoaderData<typeof loader>()} from="today" />
		</PageFrame>
	);
}
