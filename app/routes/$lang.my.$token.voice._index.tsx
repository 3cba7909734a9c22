import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { typedValues } from "#app/http/forms.ts";
import { failedForm, isLanguageSwitch, switchedForm } from "#app/http/page-data.ts";
import { SECRET_ADDRESS_WITH_FORM } from "#app/http/private-page.ts";
import { readForm } from "#app/http/read-form.ts";
import { getOwner } from "#app/my/owner.server.ts";
import { openNotice } from "#app/privacy/periods.server.ts";
import type { Handle } from "#app/root.tsx";
import { giveMyQuote, openMyQuotes } from "#app/voices/my-quotes.server.ts";
import { MyQuotesPage } from "#app/voices/my-quotes-page.tsx";

export const handle: Handle = { title: (t) => t("social:my.title") };

export function headers() {
	return SECRET_ADDRESS_WITH_FORM;
}

export async function loader({ context, params }: LoaderFunctionArgs) {
	const { db, sessionSecret, language, now } = context;
	const token = params.token!;
	const owner = await getOwner(db, sessionSecret, token, now);
	return {
		...{ token, my: await openMyQuotes(db, owner) },
		notice: await openNotice(db, "quote", language),
	};
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const { db, sessionSecret, language, now } = context;
	const owner = await getOwner(db, sessionSecret, params.token!, now);
	const form = await readForm(request);
	if (isLanguageSwitch(form)) return switchedForm(typedValues(form));
	const given = await giveMyQuote(db, owner, form, { language, now });
	if (!given.ok) return failedForm(given.errors, typedValues(form));
	throw redirect(`/${language}/my/${params.token}/voice`, 303);
}

export default function Voice() {
	const failed = useActionData<typeof action>();
	return <MyQuotesPage {...useLoaderData<typeof loader>()} failed={failed} />;
}
