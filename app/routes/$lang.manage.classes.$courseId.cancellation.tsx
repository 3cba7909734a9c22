import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { cancelClass, openEnding } from "#app/courses/class-life.server.ts";
import { CancelClassPage } from "#app/courses/class-life-page.tsx";
import { typedValues } from "#app/http/forms.ts";
import { failedForm, isLanguageSwitch, switchedForm } from "#app/http/page-data.ts";
import { parseCancelForm } from "#app/registers/reason-forms.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("timetable:callOff.title") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	return openEnding(context.db, person, params.courseId!, context.language, context.now);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const form = await request.formData();
	await openEnding(db, person, params.courseId!, language, now);
	if (isLanguageSwitch(form)) return switchedForm(typedValues(form));
	const parsed = parseCancelForm(form);
	if (!parsed.ok) return failedForm(parsed.errors, typedValues(form));
	const cancelled = await cancelClass(db, person, params.courseId!, parsed.value, now);
	if (!cancelled.ok) return failedForm(cancelled.errors, typedValues(form));
	throw redirect(`/${language}/manage/classes/${params.courseId}?done=cancelled`, 303);
}

export default function CancelClass() {
	const failed = useActionData<typeof action>();
	return (
		<CancelClassPage
			{...useLoaderData<typeof loader>()}
			typed={failed?.typed ?? {}}
			errors={failed?.errors}
		/>
	);
}
