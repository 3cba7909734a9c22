import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { textOf } from "#app/http/forms.ts";
import { takeApologyBack } from "#app/registers/apologies.server.ts";

/** Only a button leads here; who asks for it as a page goes to what it belongs to. */
export function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "tutor", "coordinator");
	return redirect(`/${context.language}/lessons/${params.lessonId}/apologies`);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	const who = textOf(await request.formData(), "who");
	await takeApologyBack(db, person, params.lessonId!, who, now);
	return redirect(`/${language}/lessons/${params.lessonId}/apologies`, 303);
}
