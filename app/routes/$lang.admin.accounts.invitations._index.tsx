import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { useDone } from "#app/administration/done.ts";
import { InvitationsPage } from "#app/administration/invitations-page.tsx";
import { openInvitations } from "#app/people/invitations.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("admin:invitations.title") };

export async function loader({ context }: LoaderFunctionArgs) {
	requirePerson(context, "administrator");
	return { invitations: await openInvitations(context.db, null, context.now) };
}

export default function Invitations() {
	return <InvitationsPage {...useLoaderData<typeof loader>()} done={useDone()} />;
}
