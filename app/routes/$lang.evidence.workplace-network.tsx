import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openPublishedNetwork } from "#app/evaluation/releases/evidence.server.ts";
import { networkOf } from "#app/evaluation/releases/public-network.ts";
import { PublicNetworkPage } from "#app/evaluation/releases/public-network-page.tsx";
import { keepUntil } from "#app/http/keep.ts";
import { endOfDay } from "#app/i18n/london-time.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = {
	report: true,
	title: (t) => t("workplace:network.title"),
	description: (t) => t("workplace:network.intro"),
};

export async function loader({ context }: LoaderFunctionArgs) {
	const reports = await openPublishedNetwork(context.db);
	keepUntil(context, endOfDay(context.now));
	return { found: reports.map(networkOf) };
}

export default function PublishedNetwork() {
	return <PublicNetworkPage {...useLoaderData<typeof loader>()} />;
}
