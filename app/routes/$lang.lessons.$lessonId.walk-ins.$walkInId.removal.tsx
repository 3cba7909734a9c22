import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { dismissWalkIn } from "#app/registers/walk-in-match.server.ts";

/** Only a button leads here; who asks for it as a page goes back to the register. */
export function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "tutor", "coordinator");
	return redirect(`/${context.language}/lessons/${params.lessonId}/register`);
}

export async function action({ context, params }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	const ids = { lessonId: params.lessonId!, walkInId: params.walkInId! };
	await dismissWalkIn(db, person, ids, now);
	return redirect(`/${language}/lessons/${ids.lessonId}/register?done=walk-in-dismissed`, 303);
}
