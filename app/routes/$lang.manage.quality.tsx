import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { openQuality } from "#app/courses/quality.server.ts";
import { QualityPage } from "#app/courses/quality-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("manage:quality.title") };

export async function loader({ context, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now, sendsMail } = context;
	return {
		quality: await openQuality(db, person, language, now),
		sendsMail,
		isDone: new URL(request.url).searchParams.get("done") === "confirmed",
	};
}

export default function Quality() {
	return <QualityPage {...useLoaderData<typeof loader>()} />;
}
