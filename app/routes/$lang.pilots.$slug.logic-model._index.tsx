import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { openModel } from "#app/pilots/logic-model.server.ts";
import { LogicPage } from "#app/pilots/logic-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("pilots:logic.title") };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	requirePerson(context, "evaluator");
	const isSaved = new URL(request.url).searchParams.get("saved") === "yes";
	return { ...(await openModel(context.db, params.slug!)), isSaved };
}

export default function LogicModel() {
	return <LogicPage {...useLoaderData<typeof loader>()} />;
}
