import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { withdrawInvitation } from "#app/people/team.server.ts";

/** Reading leads to the list, whatever is asked for. */
export function loader({ context }: LoaderFunctionArgs) {
	requirePerson(context, "coordinator");
	return redirect(`/${context.language}/manage/people`);
}

export async function action({ context, params }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	await withdrawInvitation(context.db, person, params.invitationId!, context.now);
	throw redirect(`/${context.language}/manage/people?done=withdrawn`, 303);
}
