import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { changeEnrolment } from "#app/enrolments/change.server.ts";
import { parseChange } from "#app/enrolments/change-form.ts";
import { ChangePage } from "#app/enrolments/change-page.tsx";
import { isChange } from "#app/enrolments/changes.ts";
import { openChange } from "#app/enrolments/enrolment.server.ts";
import { openRequest } from "#app/enrolments/requests.server.ts";
import { notFound } from "#app/http/errors.ts";
import { typedValues } from "#app/http/forms.ts";
import { failedForm, isLanguageSwitch, switchedForm } from "#app/http/page-data.ts";
import { readForm } from "#app/http/read-form.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("places:page.title") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const { enrolmentId, change } = params;
	if (!isChange(change)) throw notFound();
	return openChange(db, person, { enrolmentId: enrolmentId!, change }, language, now);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const { change, enrolmentId = "" } = params;
	if (!isChange(change)) throw notFound();
	const form = await readForm(request);
	// Whether she may comes before what she typed: a wrong form would hide a 404.
	await openRequest(db, person, enrolmentId, language, now);
	const typed = typedValues(form);
	if (isLanguageSwitch(form)) return switchedForm(typed);
	const parsed = parseChange(change, form, now);
	if (!parsed.ok) return failedForm(parsed.errors, typed);
	const answered = await changeEnrolment(db, person, enrolmentId, parsed.value, now);
	if (!answered.ok) {
		return data({ errors: {}, typed, refused: answered.refused }, { status: 400 });
	}
	throw redirect(`/${language}/manage/enrolments/${enrolmentId}?done=${change}`, 303);
}

export default function ChangeOfEnrolment() {
	const asked = useLoaderData<typeof loader>();
	return <ChangePage asked={asked} {...useActionData<typeof action>()} />;
}
