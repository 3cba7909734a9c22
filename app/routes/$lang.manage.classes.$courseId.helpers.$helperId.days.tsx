import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { HelperDaysPage } from "#app/attendance/helper-days-page.tsx";
import { parseDays } from "#app/attendance/helper-form.ts";
import { changeHelperDays, openHelper } from "#app/attendance/helpers.server.ts";
import { typedValues } from "#app/http/forms.ts";
import { failedForm, isLanguageSwitch, switchedForm } from "#app/http/page-data.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("attendance:helpers.change") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const named = { courseId: params.courseId!, helperId: params.helperId! };
	return openHelper(context.db, person, named);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language } = context;
	const named = { courseId: params.courseId!, helperId: params.helperId! };
	const form = await request.formData();
	// Whether she may comes before what she typed: a wrong form would hide a 404.
	await openHelper(db, person, named);
	if (isLanguageSwitch(form)) return switchedForm(typedValues(form));
	const parsed = parseDays(form);
	if (!parsed.ok) return failedForm(parsed.errors, typedValues(form));
	await changeHelperDays(db, person, named, parsed.value);
	throw redirect(`/${language}/manage/classes/${named.courseId}/helpers?saved`, 303);
}

export default function Days() {
	const helper = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	return <HelperDaysPage helper={helper} failed={failed} />;
}
