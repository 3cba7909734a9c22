import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { complain, openComplaints } from "#app/complaints/complaint.server.ts";
import { parseComplaint } from "#app/complaints/complaint-form.ts";
import { ComplaintPage } from "#app/complaints/complaint-page.tsx";
import { typedValues } from "#app/http/forms.ts";
import { failedForm, isLanguageSwitch, switchedForm } from "#app/http/page-data.ts";
import { readForm } from "#app/http/read-form.ts";
import { openNotice } from "#app/privacy/periods.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = {
	title: (t) => t("privacy:complaint.title"),
	description: (t) => t("privacy:complaint.lead"),
};

export async function loader({ context: { db, language } }: LoaderFunctionArgs) {
	return {
		...(await openComplaints(db)),
		notice: await openNotice(db, "complaint", language),
	};
}

export async function action({ context, request }: ActionFunctionArgs) {
	const { db, sessionSecret: secret, language, now } = context;
	const form = await readForm(request);
	const typed = typedValues(form);
	if (isLanguageSwitch(form)) return switchedForm(typed);
	const parsed = parseComplaint(form);
	if (!parsed.ok) return failedForm(parsed.errors, typed);
	const token = await complain(db, parsed.value, { language, secret, owner: null }, now);
	throw redirect(`/${language}/complaints/${token}`, 303);
}

export default function Complaints() {
	const failed = useActionData<typeof action>();
	return <ComplaintPage {...useLoaderData<typeof loader>()} {...failed} action="/complaints" />;
}
