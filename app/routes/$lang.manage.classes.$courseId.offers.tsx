import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { setOffersByItself } from "#app/enrolments/class-offers.server.ts";
import { readForm } from "#app/http/read-form.ts";

/** Only to be posted to; whoever opens it sees the class. */
export function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "coordinator");
	throw redirect(`/${context.language}/manage/classes/${params.courseId}`);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language } = context;
	const isOn = (await readForm(request)).get("by-itself") === "yes";
	await setOffersByItself(db, person, params.courseId!, isOn);
	throw redirect(`/${language}/manage/classes/${params.courseId}`, 303);
}
