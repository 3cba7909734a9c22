import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { loadDesk } from "#app/courses/desk-home.server.ts";
import { DeskPage } from "#app/courses/desk-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("manage:desk.title") };

export async function loader({ context }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	return loadDesk(context.db, person, context.now);
}

export default function Desk() {
	return <DeskPage desk={useLoaderData<typeof loader>()} />;
}
