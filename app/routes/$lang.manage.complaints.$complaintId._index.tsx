import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canUseDesk } from "#app/access/can.ts";
import { requirePerson } from "#app/access/require.ts";
import { openDeskComplaint } from "#app/complaints/desk.server.ts";
import { DeskComplaintPage } from "#app/complaints/desk-complaint-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("privacy:desk.title") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator", "administrator");
	return {
		complaint: await openDeskComplaint(context.db, person, params.complaintId!, context.now),
		isDesk: canUseDesk(person),
	};
}

export default function Complaint() {
	return <DeskComplaintPage {...useLoaderData<typeof loader>()} />;
}
