import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { openHome } from "#app/administration/home.server.ts";
import { AdminHomePage } from "#app/administration/home-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("admin:home.title") };

export async function loader({ context }: LoaderFunctionArgs) {
	requirePerson(context, "administrator");
	return { home: await openHome(context.db, context.now) };
}

export default function Admin() {
	return <AdminHomePage {...useLoaderData<typeof loader>()} />;
}
