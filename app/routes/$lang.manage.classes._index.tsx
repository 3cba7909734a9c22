import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { listClasses } from "#app/courses/desk.server.ts";
import { DeskClassesPage } from "#app/courses/desk-classes.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("manage:classes.title") };

export async function loader({ context }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	return { courses: await listClasses(context.db, person, context.language, context.now) };
}

export default function DeskClasses() {
	return <DeskClassesPage courses={useLoaderData<typeof loader>().courses} />;
}
