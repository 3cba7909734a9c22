import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { endOwnPage } from "#app/my/desk.server.ts";

/** Only a button leads here; who asks for it as a page goes back to where the button is. */
export function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "tutor", "coordinator");
	return redirect(`/${context.language}/learners/${params.learnerId}/own-page`);
}

export async function action({ context, params }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	await endOwnPage(db, person, params.learnerId!, now);
	return redirect(`/${language}/learners/${params.learnerId}/own-page`, 303);
}
