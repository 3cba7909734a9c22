import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { tellApart } from "#app/learners/duplicates.server.ts";

export function loader({ context }: LoaderFunctionArgs) {
	requirePerson(context, "coordinator");
	return redirect(`/${context.language}/manage/learners/duplicates`);
}

export async function action({ context, params }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	await tellApart(db, person, [params.learnerId!, params.otherId!], now);
	return redirect(`/${language}/manage/learners/duplicates?done=apart`, 303);
}
