import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { declineCorrection } from "#app/registers/corrections.server.ts";

/** Only a button leads here; who asks for it as a page goes back to the list. */
export function loader({ context }: LoaderFunctionArgs) {
	requirePerson(context, "coordinator");
	return redirect(`/${context.language}/manage/corrections`);
}

export async function action({ context, params }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const done = await declineCorrection(db, person, params.correctionId!, now);
	return redirect(`/${language}/manage/corrections?done=${done}`, 303);
}
