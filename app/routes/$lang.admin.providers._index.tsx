import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { useDone } from "#app/administration/done.ts";
import { openProviders } from "#app/administration/providers.server.ts";
import { ProvidersPage } from "#app/administration/providers-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("admin:providers.title") };

export async function loader({ context }: LoaderFunctionArgs) {
	requirePerson(context, "administrator");
	return { providers: await openProviders(context.db) };
}

export default function Providers() {
	return <ProvidersPage {...useLoaderData<typeof loader>()} done={useDone()} />;
}
