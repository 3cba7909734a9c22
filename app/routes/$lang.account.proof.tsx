import {
	type ActionFunctionArgs,
	type HeadersFunction,
	type LoaderFunctionArgs,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requirePerson } from "#app/access/require.ts";
import { findFactor } from "#app/factors/factors.server.ts";
import { siteOf } from "#app/factors/verify.server.ts";
import { textOf } from "#app/http/forms.ts";
import { readForm } from "#app/http/read-form.ts";
import { useHref } from "#app/i18n/page.tsx";
import { doorOf } from "#app/people/door.ts";
import { isByFactor, proveByFactor } from "#app/people/factor-proof.server.ts";
import { nextPath } from "#app/people/next-path.ts";
import { proveAgain } from "#app/people/proof.server.ts";
import { ProofPage } from "#app/people/proof-page.tsx";
import { refusedProof } from "#app/people/too-many.ts";
import type { Handle } from "#app/root.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = { title: (t) => t("people:proof.title") };

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader({ context, request }: LoaderFunctionArgs) {
	const { id } = requirePerson(context);
	const wanted = new URL(request.url).searchParams.get("next");
	return {
		next: nextPath(wanted, context.language) ?? "",
		factor: await findFactor(context.db, id),
		hasOrganisation: context.organisation !== null,
	};
}

export async function action({ context, request }: ActionFunctionArgs) {
	const person = requirePerson(context);
	const { db, language, now } = context;
	const form = await readForm(request);
	const herself = { person, sessionId: context.sessionId! };
	const ways = { keys: context.factorKeys, site: siteOf(context.publicUrl) };
	const errors = isByFactor(form)
		? await proveByFactor(db, ways, herself, form, now)
		: await proveAgain(db, person, doorOf(context, request), form, now);
	// Nothing typed goes back: it is a password.
	if (errors) return refusedProof(errors, {});
	throw redirect(nextPath(textOf(form, "next", 2000), language) ?? `/${language}/account`, 303);
}

export default function Proof() {
	const data = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const { t } = useTranslation("people");
	const errors = useErrorTexts(failed?.errors ?? {});
	const href = useHref();
	return (
		<PageFrame back={{ href: href("/account"), label: t("account.title") }}>
			<ProofPage {...data} errors={errors} />
		</PageFrame>
	);
}
