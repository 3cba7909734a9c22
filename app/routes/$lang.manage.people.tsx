import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { StaffPage } from "#app/courses/staff-page.tsx";
import { openStaff } from "#app/courses/tutors.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("manage:staff.title") };

export async function loader({ context }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	return { staff: await openStaff(context.db, person, context.language) };
}

export default function People() {
	return <StaffPage {...useLoaderData<typeof loader>()} />;
}
