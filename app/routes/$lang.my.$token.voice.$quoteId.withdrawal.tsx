import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { SECRET_ADDRESS } from "#app/http/private-page.ts";
import { getOwner } from "#app/my/owner.server.ts";
import { withdrawMyQuote } from "#app/voices/my-quotes.server.ts";

export function headers() {
	return SECRET_ADDRESS;
}

/** Only a button leads here; who asks for it as a page goes back to where the button is. */
export async function loader({ context, params }: LoaderFunctionArgs) {
	const { db, sessionSecret, language, now } = context;
	await getOwner(db, sessionSecret, params.token!, now);
	throw redirect(`/${language}/my/${params.token}/voice`);
}

export async function action({ context, params }: ActionFunctionArgs) {
	const { db, sessionSecret, language, now } = context;
	const owner = await getOwner(db, sessionSecret, params.token!, now);
	await withdrawMyQuote(db, owner, params.quoteId!, now);
	throw redirect(`/${language}/my/${params.token}/voice`, 303);
}

/** Never shown; with it an unknown link gets the page that every unknown link gets. */
export default function Withdrawal() {
	return null;
}
