import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import type { Handle } from "#app/root.tsx";
import { openWorkplaces } from "#app/workplace/workplace.server.ts";
import { codeDone, WorkplacePage } from "#app/workplace/workplace-page.tsx";

export const handle: Handle = { title: (t) => t("workplace:title") };

export async function loader({ context, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "employer");
	const { db, language, now } = context;
	const done = codeDone(new URL(request.url).searchParams.get("done"));
	return { done, workplaces: await openWorkplaces(db, person, language, now) };
}

export default function Workplace() {
	return <WorkplacePage {...useLoaderData<typeof loader>()} />;
}
