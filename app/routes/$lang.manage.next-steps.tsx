import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { listUnknownSteps } from "#app/outcomes/due.server.ts";
import { DuePage } from "#app/outcomes/due-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("outcomes:due.title") };

export async function loader({ context }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	return { unknown: await listUnknownSteps(db, person, language, now) };
}

export default function NextSteps() {
	return <DuePage {...useLoaderData<typeof loader>()} />;
}
