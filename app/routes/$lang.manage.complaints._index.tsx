import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canUseDesk } from "#app/access/can.ts";
import { requirePerson } from "#app/access/require.ts";
import { openDeskComplaints } from "#app/complaints/desk.server.ts";
import { ComplaintsPage } from "#app/complaints/desk-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("privacy:desk.title") };

const DONE = ["acknowledged", "answered"] as const;

export async function loader({ context, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator", "administrator");
	const word = new URL(request.url).searchParams.get("done");
	return {
		complaints: await openDeskComplaints(context.db, person, context.now),
		done: DONE.find((one) => one === word) ?? null,
		isDesk: canUseDesk(person),
	};
}

export default function Complaints() {
	return <ComplaintsPage {...useLoaderData<typeof loader>()} />;
}
