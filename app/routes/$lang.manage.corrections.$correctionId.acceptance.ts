import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { textOf } from "#app/http/forms.ts";
import { readForm } from "#app/http/read-form.ts";
import { acceptCorrection } from "#app/registers/corrections.server.ts";

/** Only a button leads here; who asks for it as a page goes back to the list. */
export function loader({ context }: LoaderFunctionArgs) {
	requirePerson(context, "coordinator");
	return redirect(`/${context.language}/manage/corrections`);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, texts, language, now } = context;
	const version = Number(textOf(await readForm(request), "version"));
	const wish = { version, reason: texts.t("offline:correction.reason") };
	const done = await acceptCorrection(db, person, params.correctionId!, wish, now);
	return redirect(`/${language}/manage/corrections?done=${done}`, 303);
}
