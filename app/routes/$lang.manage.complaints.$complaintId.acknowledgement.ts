import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { acknowledgeComplaint } from "#app/complaints/desk.server.ts";

/** Only a button leads here. */
export function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "coordinator", "administrator");
	throw redirect(`/${context.language}/manage/complaints/${params.complaintId}`);
}

export async function action({ context, params }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator", "administrator");
	const { db, sessionSecret: secret, publicUrl, textsIn: texts, language, now } = context;
	const post = { texts, publicUrl, secret };
	await acknowledgeComplaint(db, person, params.complaintId!, post, now);
	throw redirect(`/${language}/manage/complaints?done=acknowledged`, 303);
}
