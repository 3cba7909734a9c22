import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { textOf } from "#app/http/forms.ts";
import { takeBack } from "#app/registers/cover.server.ts";

/** Only a button leads here; who asks for it as a page goes back to the register. */
export function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "tutor", "coordinator");
	return redirect(`/${context.language}/lessons/${params.lessonId}/register`);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	const tutor = textOf(await request.formData(), "tutor");
	await takeBack(db, person, params.lessonId!, tutor, now);
	return redirect(`/${language}/lessons/${params.lessonId}/register?done=taken-back`, 303);
}
