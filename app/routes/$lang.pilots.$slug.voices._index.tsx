import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import type { Handle } from "#app/root.tsx";
import { openPilotQuotes } from "#app/voices/pilot-quotes.server.ts";
import { PilotQuotesPage } from "#app/voices/pilot-quotes-page.tsx";

export const handle: Handle = { title: (t) => t("social:choice.title") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "evaluator");
	return openPilotQuotes(context.db, params.slug!);
}

export default function Voices() {
	return <PilotQuotesPage {...useLoaderData<typeof loader>()} />;
}
