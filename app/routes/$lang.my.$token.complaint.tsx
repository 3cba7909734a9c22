import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { complain, openComplaints } from "#app/complaints/complaint.server.ts";
import { parseComplaint } from "#app/complaints/complaint-form.ts";
import { ComplaintPage } from "#app/complaints/complaint-page.tsx";
import { typedValues } from "#app/http/forms.ts";
import { failedForm, isLanguageSwitch, switchedForm } from "#app/http/page-data.ts";
import { SECRET_ADDRESS_WITH_FORM } from "#app/http/private-page.ts";
import { readForm } from "#app/http/read-form.ts";
import { getOwner } from "#app/my/owner.server.ts";
import { openNotice } from "#app/privacy/periods.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("privacy:complaint.title") };

export function headers() {
	return SECRET_ADDRESS_WITH_FORM;
}

/** To the provider whose page it is; it stands in her data, and goes with them. */
export async function loader({ context, params }: LoaderFunctionArgs) {
	const { db, sessionSecret, language, now } = context;
	const token = params.token!;
	await getOwner(db, sessionSecret, token, now);
	const { days, formKey } = await openComplaints(db);
	return { token, days, formKey, notice: await openNotice(db, "complaint", language) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const { db, sessionSecret: secret, language, now } = context;
	const owner = await getOwner(db, secret, params.token!, now);
	const form = await readForm(request);
	const typed = typedValues(form);
	if (isLanguageSwitch(form)) return switchedForm(typed);
	const parsed = parseComplaint(form);
	if (!parsed.ok) return failedForm(parsed.errors, typed);
	const token = await complain(db, parsed.value, { language, secret, owner }, now);
	throw redirect(`/${language}/complaints/${token}`, 303);
}

export default function MyComplaint() {
	const { token, ...page } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const at = { action: `/my/${token}/complaint`, back: `/my/${token}` };
	return <ComplaintPage {...page} {...failed} {...at} providers={null} />;
}
