import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireHerself } from "#app/access/require.ts";
import { requireFreshHerself } from "#app/factors/herself.ts";
import { askForNew } from "#app/factors/passkeys.server.ts";
import { siteOf } from "#app/factors/verify.server.ts";
import { postOnly } from "#app/http/errors.ts";
import { openAccount } from "#app/people/account.server.ts";

export function loader({ context }: LoaderFunctionArgs) {
	requireHerself(context);
	return postOnly();
}

export async function action({ context }: ActionFunctionArgs) {
	const { db, publicUrl, now } = context;
	const herself = requireFreshHerself(context, "/account/security/passkeys");
	const { email } = await openAccount(db, herself.person);
	return Response.json(await askForNew(db, siteOf(publicUrl), { ...herself, email }, now));
}
