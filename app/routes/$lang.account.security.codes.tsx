import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CodesPage, NewCodesPage } from "#app/factors/codes-page.tsx";
import { listFactors } from "#app/factors/factors.server.ts";
import { requireFreshHerself } from "#app/factors/herself.ts";
import { makeRecoveryCodes } from "#app/factors/recovery-codes.server.ts";
import { SecurityFrame } from "#app/factors/security-frame.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("factors:codes.title") };

const PAGE = "/account/security/codes";

export async function loader({ context }: LoaderFunctionArgs) {
	const { person } = requireFreshHerself(context, PAGE);
	return { left: (await listFactors(context.db, person)).codesLeft };
}

/** Answers with the page itself: an address could not hold them, and they are seen once. */
export async function action({ context }: ActionFunctionArgs) {
	const { db, factorKeys, language, now } = context;
	const { person } = requireFreshHerself(context, PAGE);
	const codes = await makeRecoveryCodes(db, factorKeys, person, now);
	if (!codes) throw redirect(`/${language}/account/security`, 303);
	return { codes };
}

export default function Codes() {
	const { left } = useLoaderData<typeof loader>();
	const made = useActionData<typeof action>();
	return (
		<SecurityFrame>
			{made ? <NewCodesPage codes={made.codes} /> : <CodesPage left={left} />}
		</SecurityFrame>
	);
}
