import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { askForKnown } from "#app/factors/read-passkey.server.ts";
import { siteOf } from "#app/factors/verify.server.ts";
import { postOnly } from "#app/http/errors.ts";

export function loader({ context }: LoaderFunctionArgs) {
	requirePerson(context);
	return postOnly();
}

export async function action({ context }: ActionFunctionArgs) {
	const { db, publicUrl, sessionId, now } = context;
	const person = requirePerson(context);
	const asked = { boundTo: sessionId!, personId: person.id };
	return Response.json(await askForKnown(db, siteOf(publicUrl), asked, now));
}
