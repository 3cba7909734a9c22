import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { openHelperPerson } from "#app/attendance/helper-people.server.ts";
import { makePersonalLink } from "#app/keeping/personal-link.server.ts";

/** Reading leads to the person, whose address says nothing of what is there. */
export function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "coordinator");
	return redirect(`/${context.language}/manage/volunteers/${params.volunteerId}`);
}

export async function action({ context, params }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now, sessionSecret } = context;
	const helper = await openHelperPerson(db, person, params.volunteerId!, language, now);
	await makePersonalLink(db, sessionSecret, person, helper, now);
	throw redirect(`/${language}/manage/volunteers/${helper.learnerId}`, 303);
}
