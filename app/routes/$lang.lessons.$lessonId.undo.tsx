import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { textOf } from "#app/http/forms.ts";
import { undoSave } from "#app/registers/undo.server.ts";

/** Only a button leads here; who asks for it as a page goes back to the register. */
export function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "tutor", "coordinator");
	return redirect(`/${context.language}/lessons/${params.lessonId}/register`);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	const at = textOf(await request.formData(), "at");
	const { undone, since } = await undoSave(db, person, params.lessonId!, at, now);
	const register = `/${language}/lessons/${params.lessonId}/register`;
	const done = since > 0 ? "undone-some" : "undone";
	return redirect(undone + since > 0 ? `${register}?done=${done}` : register, 303);
}
