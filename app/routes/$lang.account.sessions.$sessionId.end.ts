import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { endDevice } from "#app/people/devices.server.ts";

/** Reading leads to the list, whatever is asked for. */
export function loader({ context }: LoaderFunctionArgs) {
	requirePerson(context);
	return redirect(`/${context.language}/account/sessions`);
}

export async function action({ context, params }: ActionFunctionArgs) {
	const person = requirePerson(context);
	await endDevice(context.db, person, params.sessionId!, context.now);
	throw redirect(`/${context.language}/account/sessions?done=ended`, 303);
}
