import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { openPaper } from "#app/registers/paper.server.ts";
import { paperCount } from "#app/registers/paper.ts";
import { PaperPage } from "#app/registers/paper-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("registers:paper.title") };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	const count = paperCount(new URL(request.url).searchParams);
	return openPaper(db, person, params.lessonId!, { language, count }, now);
}

export default function PaperRoute() {
	return <PaperPage {...useLoaderData<typeof loader>()} />;
}
