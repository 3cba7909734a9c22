import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { subjectTitle } from "#app/evaluation/releases/page-title.ts";
import { openWorking } from "#app/evaluation/releases/working.server.ts";
import { WorkingPage } from "#app/evaluation/releases/working-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = {
	title: (t, data) => t("releases:working.title", { subject: subjectTitle(data, t) }),
};

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	requirePerson(context, "evaluator");
	const working = await openWorking(context, params.slug!, new URL(request.url).searchParams);
	return { ...working, subject: working.report.subject };
}

export default function WorkingReport() {
	return <WorkingPage {...useLoaderData<typeof loader>()} />;
}
