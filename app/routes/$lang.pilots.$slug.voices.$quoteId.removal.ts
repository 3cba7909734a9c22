import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { leaveQuoteOut } from "#app/voices/pilot-quotes.server.ts";

/** Only a button leads here; who asks for it as a page goes back to where the button is. */
export function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "evaluator");
	return redirect(`/${context.language}/pilots/${params.slug}/voices`);
}

export async function action({ context, params }: ActionFunctionArgs) {
	requirePerson(context, "evaluator");
	const { db, language, now } = context;
	const slug = params.slug!;
	await leaveQuoteOut(db, { slug, quoteId: params.quoteId! }, now);
	return redirect(`/${language}/pilots/${slug}/voices`, 303);
}
