import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { recordSharing } from "#app/assessments/sharing.server.ts";
import { readForm } from "#app/http/read-form.ts";

/** Only a button leads here; who asks for it as a page goes back to where the button is. */
export function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "tutor", "coordinator");
	throw redirect(`/${context.language}/learners/${params.learnerId}`);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	const agrees = (await readForm(request)).get("agrees") === "yes";
	await recordSharing(db, person, params.learnerId!, agrees, now);
	throw redirect(`/${language}/learners/${params.learnerId}?saved=sharing`, 303);
}
