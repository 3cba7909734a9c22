import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { takeDraftAway } from "#app/evaluation/releases/drafts.server.ts";

/** Only a button leads here; who asks for it as a page goes back to the draft. */
export function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "evaluator");
	return redirect(`/${context.language}/pilots/${params.slug}/releases/${params.releaseId}`);
}

export async function action({ context, params }: ActionFunctionArgs) {
	const person = requirePerson(context, "evaluator");
	const named = { slug: params.slug!, id: params.releaseId! };
	await takeDraftAway(context.db, person, named, context.now);
	return redirect(`/${context.language}/pilots/${named.slug}/releases/${named.id}`, 303);
}
