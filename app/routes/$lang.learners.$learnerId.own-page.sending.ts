import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { mailOwnPage } from "#app/my/desk.server.ts";

/** Only a button leads here; who asks for it as a page goes back to where the button is. */
export function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "tutor", "coordinator");
	return redirect(`/${context.language}/learners/${params.learnerId}/own-page`);
}

export async function action({ context, params }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now, publicUrl, sessionSecret: secret, textsIn: texts } = context;
	const post = { texts, publicUrl, secret };
	const isMailed = await mailOwnPage(db, person, params.learnerId!, post, now);
	const page = `/${language}/learners/${params.learnerId}/own-page`;
	return redirect(isMailed ? `${page}?done=mailed` : page, 303);
}
