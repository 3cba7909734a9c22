import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openComplaint } from "#app/complaints/complaint.server.ts";
import { ComplaintStatePage } from "#app/complaints/state-page.tsx";
import { SECRET_ADDRESS } from "#app/http/private-page.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("privacy:state.title") };

export function headers() {
	return SECRET_ADDRESS;
}

export async function loader({ context, params }: LoaderFunctionArgs) {
	const { db, sessionSecret, now } = context;
	return { complaint: await openComplaint(db, sessionSecret, params.complaintToken!, now) };
}

export default function Complaint() {
	return <ComplaintStatePage {...useLoaderData<typeof loader>()} />;
}
