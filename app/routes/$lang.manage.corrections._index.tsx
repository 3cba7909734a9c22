import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { listCorrections } from "#app/registers/corrections.server.ts";
import { CorrectionsPage } from "#app/registers/corrections-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("offline:correction.title") };

const WORDS = ["accepted", "declined", "changed", "cancelled"] as const;

export async function loader({ context, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const word = new URL(request.url).searchParams.get("done");
	const corrections = await listCorrections(context.db, person, context.language);
	return { corrections, done: WORDS.find((one) => one === word) ?? null };
}

export default function Corrections() {
	return <CorrectionsPage {...useLoaderData<typeof loader>()} />;
}
