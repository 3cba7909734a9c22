import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { withdrawInvitation } from "#app/administration/invitations.server.ts";

/** A button of the list; reading leads there. */
export async function loader({ context }: LoaderFunctionArgs) {
	requirePerson(context, "administrator");
	throw redirect(`/${context.language}/admin/accounts/invitations`);
}

export async function action({ context, params }: ActionFunctionArgs) {
	const person = requirePerson(context, "administrator");
	const { db, language, now } = context;
	await withdrawInvitation(db, person, params.invitationId!, now);
	throw redirect(`/${language}/admin/accounts/invitations?done=withdrawn`, 303);
}
