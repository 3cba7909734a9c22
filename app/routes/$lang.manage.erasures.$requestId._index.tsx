import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { getErasure } from "#app/links/erasure.server.ts";
import { ErasurePage } from "#app/links/erasure-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("links:requests.title") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	return { asked: await getErasure(context.db, person, params.requestId!, context.now) };
}

export default function Erasure() {
	return <ErasurePage {...useLoaderData<typeof loader>()} />;
}
