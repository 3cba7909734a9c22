import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireFresh } from "#app/access/fresh.ts";
import { requirePerson } from "#app/access/require.ts";
import { getErasure } from "#app/links/erasure.server.ts";
import { ErasurePage } from "#app/links/erasure-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("links:requests.title") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const asked = await getErasure(context.db, person, params.requestId!, context.now);
	requireFresh(context, `/${context.language}/manage/erasures/${asked.id}`);
	return { asked };
}

export default function Erasure() {
	return <ErasurePage {...useLoaderData<typeof loader>()} />;
}
