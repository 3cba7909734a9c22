import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requirePerson } from "#app/access/require.ts";
import { useHref } from "#app/i18n/page.tsx";
import { homeOf } from "#app/people/home.ts";
import { dropKept, openKept } from "#app/people/kept-form.server.ts";
import { wordsOf } from "#app/people/kept-form.ts";
import { KeptPage } from "#app/people/kept-page.tsx";
import { nextPath } from "#app/people/next-path.ts";
import type { Handle } from "#app/root.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = { title: (t) => t("people:kept.title") };

export async function loader({ context }: LoaderFunctionArgs) {
	const person = requirePerson(context);
	const { db, sessionSecret, language, now } = context;
	const form = await openKept(db, sessionSecret, person.id, now);
	const address = form && nextPath(form.address, language);
	if (!form || !address) throw redirect(`/${language}${homeOf(person)}`);
	return { form: { ...form, address }, words: wordsOf(form) };
}

export async function action({ context }: ActionFunctionArgs) {
	const person = requirePerson(context);
	await dropKept(context.db, person.id);
	throw redirect(`/${context.language}${homeOf(person)}`, 303);
}

export default function Kept() {
	const data = useLoaderData<typeof loader>();
	const { t } = useTranslation("people");
	const href = useHref();
	return (
		<PageFrame back={{ href: href("/account"), label: t("account.title") }}>
			<KeptPage {...data} discard={href("/account/kept")} />
		</PageFrame>
	);
}
