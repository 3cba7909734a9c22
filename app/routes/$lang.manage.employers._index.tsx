import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import type { Handle } from "#app/root.tsx";
import { listHerEmployers } from "#app/workplace/desk.server.ts";
import { EmployersPage } from "#app/workplace/employers-page.tsx";

export const handle: Handle = { title: (t) => t("workplace:desk.title") };

export async function loader({ context, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const saved = new URL(request.url).searchParams.get("done") === "saved";
	return { saved, employers: await listHerEmployers(context.db, person) };
}

export default function Employers() {
	return <EmployersPage {...useLoaderData<typeof loader>()} />;
}
