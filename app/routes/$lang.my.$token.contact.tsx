import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { typedValues } from "#app/http/forms.ts";
import { isLanguageSwitch } from "#app/http/page-data.ts";
import { SECRET_ADDRESS_WITH_FORM } from "#app/http/private-page.ts";
import { readForm } from "#app/http/read-form.ts";
import { openOwnContact } from "#app/learners/own-contact.server.ts";
import { typedOwnContact } from "#app/learners/own-contact-form.ts";
import { saveMyContact } from "#app/my/contact.server.ts";
import { ContactPage } from "#app/my/contact-page.tsx";
import { getOwner } from "#app/my/owner.server.ts";
import { openNotice } from "#app/privacy/periods.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("my:contact.title") };

export function headers() {
	return SECRET_ADDRESS_WITH_FORM;
}

export async function loader({ context, params }: LoaderFunctionArgs) {
	const { db, sessionSecret, language, now } = context;
	const token = params.token!;
	const owner = await getOwner(db, sessionSecret, token, now);
	return {
		...{ token, kept: await openOwnContact(db, owner.learnerId) },
		notice: await openNotice(db, "contact", language),
	};
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const { db, sessionSecret: secret, publicUrl, textsIn: texts, language, now } = context;
	const owner = await getOwner(db, secret, params.token!, now);
	const form = await readForm(request);
	const typed = typedValues(form);
	if (isLanguageSwitch(form)) return data({ typed, errors: {} });
	const post = { texts, publicUrl, secret };
	const saved = await saveMyContact(db, { ...owner, language }, form, post, now);
	if (!saved.ok) return data({ typed, errors: saved.errors }, { status: 400 });
	throw redirect(`/${language}/my/${params.token}?done=contact`, 303);
}

export default function Contact() {
	const { token, kept, notice } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const typed = failed?.typed ?? typedOwnContact(kept);
	return (
		<ContactPage
			{...{ token, typed, notice }}
			errors={failed?.errors ?? {}}
			version={kept.version}
		/>
	);
}
