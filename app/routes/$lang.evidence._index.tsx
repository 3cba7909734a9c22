import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openEvidence } from "#app/evaluation/releases/evidence.server.ts";
import { readEvidenceFilter } from "#app/evaluation/releases/evidence.ts";
import { EvidencePage } from "#app/evaluation/releases/evidence-page.tsx";
import { keepUntil } from "#app/http/keep.ts";
import { endOfDay } from "#app/i18n/london-time.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = {
	report: true,
	title: (t) => t("releases:evidence.title"),
	description: (t) => t("releases:evidence.intro"),
};

export async function loader({ context, request }: LoaderFunctionArgs) {
	const filter = readEvidenceFilter(new URL(request.url).searchParams);
	keepUntil(context, endOfDay(context.now));
	return { filter, found: await openEvidence(context.db, filter) };
}

export default function EvidenceBase() {
	return <EvidencePage {...useLoaderData<typeof loader>()} />;
}
