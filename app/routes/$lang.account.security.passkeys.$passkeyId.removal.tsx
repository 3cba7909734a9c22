import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireFreshHerself } from "#app/factors/herself.ts";
import { openPasskey, removePasskey } from "#app/factors/passkeys.server.ts";

/** The button stands on her passkey's own page. */
export async function loader({ context, params }: LoaderFunctionArgs) {
	const id = params.passkeyId!;
	const page = `/account/security/passkeys/${id}`;
	const { person } = requireFreshHerself(context, page);
	await openPasskey(context.db, person, id);
	throw redirect(`/${context.language}${page}`);
}

export async function action({ context, params }: ActionFunctionArgs) {
	const id = params.passkeyId!;
	const { person } = requireFreshHerself(context, `/account/security/passkeys/${id}`);
	const isGone = await removePasskey(context.db, person, id, context.now);
	const done = isGone ? "removed" : "kept";
	throw redirect(`/${context.language}/account/security?done=${done}`, 303);
}
