import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { listDuplicates } from "#app/learners/duplicates.server.ts";
import { DuplicatesPage } from "#app/learners/duplicates-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("learners:duplicates.title") };

export async function loader({ context, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const done = new URL(request.url).searchParams.get("done");
	return {
		duplicates: await listDuplicates(context.db, person),
		done: done === "apart" || done === "merged" ? done : null,
	} as const;
}

export default function DuplicatesOfDesk() {
	return <DuplicatesPage {...useLoaderData<typeof loader>()} />;
}
