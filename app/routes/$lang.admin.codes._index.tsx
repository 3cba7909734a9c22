import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { CodeListsPage } from "#app/administration/code-lists-page.tsx";
import { openCodeLists } from "#app/administration/codes.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("admin:codes.title") };

export async function loader({ context }: LoaderFunctionArgs) {
	requirePerson(context, "administrator");
	return { lists: await openCodeLists(context.db) };
}

export default function CodeLists() {
	return <CodeListsPage {...useLoaderData<typeof loader>()} />;
}
