import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { textOf } from "#app/http/forms.ts";
import { reinstateLesson } from "#app/registers/lesson-changes.server.ts";
import { VOIDED } from "#app/registers/register-done.ts";

/** Only a button leads here; who asks for it as a page goes back to the register. */
export function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "tutor", "coordinator");
	return redirect(`/${context.language}/lessons/${params.lessonId}/register`);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	await reinstateLesson(context.db, person, params.lessonId!, context.now);
	const from = textOf(await request.formData(), "from");
	const page = from === "today" ? "today" : `lessons/${params.lessonId}/register`;
	const done = from === VOIDED ? "counts-again" : "reinstated";
	return redirect(`/${context.language}/${page}?done=${done}`, 303);
}
