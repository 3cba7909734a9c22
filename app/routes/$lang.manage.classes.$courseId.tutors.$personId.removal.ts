import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { removeTutor } from "#app/courses/tutors.server.ts";

/** Only to be posted to; whoever opens it sees the class. */
export function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "coordinator");
	throw redirect(`/${context.language}/manage/classes/${params.courseId}`);
}

export async function action({ context, params }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	await removeTutor(context.db, person, params.courseId!, params.personId!);
	throw redirect(`/${context.language}/manage/classes/${params.courseId}#tutors`, 303);
}
