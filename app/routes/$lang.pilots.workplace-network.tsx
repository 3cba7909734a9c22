import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { openNetwork } from "#app/evaluation/network.server.ts";
import { NetworkPage } from "#app/evaluation/network-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("workplace:network.title") };

export async function loader({ context }: LoaderFunctionArgs) {
	requirePerson(context, "evaluator");
	return { report: await openNetwork(context.db, context.now) };
}

export default function WorkplaceNetwork() {
	return <NetworkPage {...useLoaderData<typeof loader>()} />;
}
