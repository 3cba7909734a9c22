import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { listErasures } from "#app/links/erasure.server.ts";
import { ErasuresPage } from "#app/links/erasures-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("links:requests.title") };

const DONE = ["erased", "refused"] as const;

export async function loader({ context, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const word = new URL(request.url).searchParams.get("done");
	return {
		asked: await listErasures(context.db, person, context.now),
		done: DONE.find((one) => one === word) ?? null,
	};
}

export default function Erasures() {
	return <ErasuresPage {...useLoaderData<typeof loader>()} />;
}
