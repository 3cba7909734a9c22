import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { closeClass } from "#app/courses/desk-changes.server.ts";

/** Only to be posted to; whoever opens it sees the class. */
export function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "coordinator");
	throw redirect(`/${context.language}/manage/classes/${params.courseId}`);
}

export async function action({ context, params }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	await closeClass(db, person, params.courseId!, now);
	throw redirect(`/${language}/manage/classes/${params.courseId}?done=closed`, 303);
}
