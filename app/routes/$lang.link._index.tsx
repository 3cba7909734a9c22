import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { typedValues } from "#app/http/forms.ts";
import { keepUntil } from "#app/http/keep.ts";
import { failedForm, isLanguageSwitch, switchedForm } from "#app/http/page-data.ts";
import { readForm } from "#app/http/read-form.ts";
import { endOfDay } from "#app/i18n/london-time.ts";
import { askForLink } from "#app/links/lost-link.server.ts";
import { parseLostLink } from "#app/links/lost-link-form.ts";
import { LostLinkPage } from "#app/links/lost-link-page.tsx";
import { openNotice } from "#app/privacy/periods.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("links:lost.title") };

/** The same for everybody. */
export async function loader({ context }: LoaderFunctionArgs) {
	keepUntil(context, endOfDay(context.now));
	return { notice: await openNotice(context.db, "link", context.language) };
}

export async function action({ context, request }: ActionFunctionArgs) {
	const form = await readForm(request);
	const typed = typedValues(form);
	if (isLanguageSwitch(form)) return switchedForm(typed);
	const parsed = parseLostLink(form);
	if (!parsed.ok) return failedForm(parsed.errors, typed);
	await askForLink(context.db, parsed.value, context.now);
	throw redirect(`/${context.language}/link/sent`, 303);
}

export default function LostLink() {
	return <LostLinkPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}
