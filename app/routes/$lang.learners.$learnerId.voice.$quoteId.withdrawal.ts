import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { takeBackForHer } from "#app/voices/learner-quotes.server.ts";

/** Only a button leads here; who asks for it as a page goes back to where the button is. */
export function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "tutor", "coordinator");
	return redirect(`/${context.language}/learners/${params.learnerId}/voice`);
}

export async function action({ context, params }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	const learnerId = params.learnerId!;
	await takeBackForHer(db, person, { learnerId, quoteId: params.quoteId! }, now);
	return redirect(`/${language}/learners/${learnerId}/voice`, 303);
}
