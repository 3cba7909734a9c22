import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { finishLinkAsk } from "#app/links/link-asks.server.ts";

/** Reading leads to all of them, whose address says nothing of what is there. */
export function loader({ context }: LoaderFunctionArgs) {
	requirePerson(context, "coordinator");
	throw redirect(`/${context.language}/manage/links`);
}

export async function action({ context, params }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	await finishLinkAsk(context.db, person, params.askId!, context.now);
	throw redirect(`/${context.language}/manage/links?done=yes`, 303);
}
