import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { confirmOnDesk } from "#app/courses/confirm.server.ts";

/** Only to be posted to; whoever opens it sees the class. */
export function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "coordinator");
	throw redirect(`/${context.language}/manage/classes/${params.courseId}`);
}

export async function action({ context, params }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	await confirmOnDesk(db, person, params.courseId!, now);
	throw redirect(`/${language}/manage/quality?done=confirmed`, 303);
}
