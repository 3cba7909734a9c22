import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { readForm } from "#app/http/read-form.ts";
import { replyToPhone } from "#app/registers/sync-reply.server.ts";

/** Only a phone posts here; who asks for it as a page goes to the register. */
export function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "tutor", "coordinator");
	return redirect(`/${context.language}/lessons/${params.lessonId}/register`);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	return replyToPhone(context, person, params.lessonId!, await readForm(request));
}
