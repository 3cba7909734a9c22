import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { readForm } from "#app/http/read-form.ts";
import { parseDeclineReason } from "#app/registers/claim-form.ts";
import { declineClaim } from "#app/registers/claims.server.ts";

/** Only a button leads here; who asks for it as a page goes back to the list. */
export function loader({ context }: LoaderFunctionArgs) {
	requirePerson(context, "tutor", "coordinator");
	return redirect(`/${context.language}/today/corrections`);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	const reason = parseDeclineReason(await readForm(request));
	const done = await declineClaim(db, person, params.claimId!, reason, now);
	return redirect(`/${language}/today/corrections?done=${done}`, 303);
}
