import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { listHelperPeople } from "#app/attendance/helper-people.server.ts";
import { VolunteersPage } from "#app/attendance/volunteers-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("attendance:helpers.title") };

export async function loader({ context }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	return listHelperPeople(context.db, person, context.language, context.now);
}

export default function Volunteers() {
	return <VolunteersPage people={useLoaderData<typeof loader>()} />;
}
