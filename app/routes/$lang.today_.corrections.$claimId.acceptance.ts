import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { textOf } from "#app/http/forms.ts";
import { readForm } from "#app/http/read-form.ts";
import { parseCame } from "#app/registers/claim-form.ts";
import { acceptClaim } from "#app/registers/claims.server.ts";

/** Only a button leads here; who asks for it as a page goes back to the list. */
export function loader({ context }: LoaderFunctionArgs) {
	requirePerson(context, "tutor", "coordinator");
	return redirect(`/${context.language}/today/corrections`);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, texts, language, now } = context;
	const form = await readForm(request);
	const came = parseCame(form);
	const version = Number(textOf(form, "version"));
	const wish = { came, version, reason: texts.t("my:claims.reason") };
	const done = await acceptClaim(db, person, params.claimId!, wish, now);
	return redirect(`/${language}/today/corrections?done=${done}`, 303);
}
