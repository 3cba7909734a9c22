import type { ActionFunctionArgs } from "@remix-run/node";
import { askForKnown, BY_NOBODY } from "#app/factors/read-passkey.server.ts";
import { siteOf } from "#app/factors/verify.server.ts";
import { postOnly } from "#app/http/errors.ts";
import { halfOf } from "#app/people/half-cookie.server.ts";
import { askedOf } from "#app/people/second-step.server.ts";

export const loader = postOnly;

export async function action({ context, request }: ActionFunctionArgs) {
	const { db, publicUrl, now } = context;
	const half = await halfOf(context, request);
	const asked = half ? askedOf(half) : BY_NOBODY;
	const options = await askForKnown(db, siteOf(publicUrl), asked, now);
	return Response.json(options, { headers: { "Cache-Control": "no-store" } });
}
