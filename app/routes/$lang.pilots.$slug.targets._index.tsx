import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { openTargets } from "#app/pilots/targets.server.ts";
import { TargetsPage } from "#app/pilots/targets-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("pilots:targets.title") };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	requirePerson(context, "evaluator");
	const isSaved = new URL(request.url).searchParams.get("saved") === "yes";
	return { ...(await openTargets(context.db, params.slug!)), isSaved };
}

export default function Targets() {
	return <TargetsPage {...useLoaderData<typeof loader>()} />;
}
