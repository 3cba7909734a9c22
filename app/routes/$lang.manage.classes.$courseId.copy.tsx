import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { copyClass, openCopy } from "#app/courses/class-life.server.ts";
import { parseCopy } from "#app/courses/class-life-form.ts";
import { CopyClassPage } from "#app/courses/class-life-page.tsx";
import { typedValues } from "#app/http/forms.ts";
import { failedForm, isLanguageSwitch, switchedForm } from "#app/http/page-data.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("timetable:copy.title") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	return openCopy(context.db, person, params.courseId!, context.language, context.now);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const form = await request.formData();
	await openCopy(db, person, params.courseId!, language, now);
	if (isLanguageSwitch(form)) return switchedForm(typedValues(form));
	const parsed = parseCopy(form);
	if (!parsed.ok) return failedForm(parsed.errors, typedValues(form));
	const id = await copyClass(db, person, params.courseId!, parsed.value, now);
	throw redirect(`/${language}/manage/classes/${id}?done=copied`, 303);
}

export default function CopyClass() {
	const failed = useActionData<typeof action>();
	return (
		<CopyClassPage
			{...useLoaderData<typeof loader>()}
			typed={failed?.typed ?? {}}
			errors={failed?.errors}
		/>
	);
}
