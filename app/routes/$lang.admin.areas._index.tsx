import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { openAreas } from "#app/administration/areas.server.ts";
import { AreasPage } from "#app/administration/areas-page.tsx";
import { useDone } from "#app/administration/done.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("admin:areas.title") };

export async function loader({ context }: LoaderFunctionArgs) {
	requirePerson(context, "administrator");
	return { areas: await openAreas(context.db) };
}

export default function Areas() {
	return <AreasPage {...useLoaderData<typeof loader>()} done={useDone()} />;
}
