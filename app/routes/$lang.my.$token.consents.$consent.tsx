import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { badRequest, notFound } from "#app/http/errors.ts";
import { SECRET_ADDRESS } from "#app/http/private-page.ts";
import { readForm } from "#app/http/read-form.ts";
import { sayConsent } from "#app/my/consents.server.ts";
import { isConsentKind } from "#app/my/consents.ts";
import { getOwner } from "#app/my/owner.server.ts";

export function headers() {
	return SECRET_ADDRESS;
}

/** Only a button leads here; who asks for it as a page goes back to where the button is. */
export async function loader({ context, params }: LoaderFunctionArgs) {
	const { db, sessionSecret, language, now } = context;
	await getOwner(db, sessionSecret, params.token!, now);
	throw redirect(`/${language}/my/${params.token}/consents`);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const { db, sessionSecret, language, now } = context;
	const owner = await getOwner(db, sessionSecret, params.token!, now);
	const kind = params.consent;
	if (!isConsentKind(kind)) throw notFound();
	const agrees = (await readForm(request)).get("agrees");
	if (agrees !== "yes" && agrees !== "no") throw badRequest();
	await sayConsent(db, owner.learnerId, { kind, agrees: agrees === "yes", language }, now);
	throw redirect(`/${language}/my/${params.token}/consents`, 303);
}

/** Never shown; with it an unknown link gets the page that every unknown link gets. */
export default function Consent() {
	return null;
}
