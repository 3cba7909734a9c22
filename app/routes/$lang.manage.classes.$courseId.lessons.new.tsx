import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { openClass } from "#app/courses/desk.server.ts";
import { ExtraLessonPage } from "#app/courses/lesson-form-page.tsx";
import { parseExtra } from "#app/courses/lesson-time-form.ts";
import { addExtraLesson } from "#app/courses/single-lessons.server.ts";
import { typedValues } from "#app/http/forms.ts";
import { failedForm, isLanguageSwitch, switchedForm } from "#app/http/page-data.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("timetable:extra.title") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	return { course: await openClass(db, person, params.courseId!, language, now) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const courseId = params.courseId!;
	const form = await request.formData();
	await openClass(db, person, courseId, language, now);
	if (isLanguageSwitch(form)) return switchedForm(typedValues(form));
	const parsed = parseExtra(form);
	if (!parsed.ok) return failedForm(parsed.errors, typedValues(form));
	const added = await addExtraLesson(db, person, courseId, parsed.value, now);
	if (!added.ok) return failedForm(added.errors, typedValues(form));
	const month = parsed.value.day.slice(0, 7);
	throw redirect(`/${language}/manage/classes/${courseId}/lessons?month=${month}&done=added`, 303);
}

export default function ExtraLesson() {
	const failed = useActionData<typeof action>();
	return (
		<ExtraLessonPage
			course={useLoaderData<typeof loader>().course}
			typed={failed?.typed ?? {}}
			errors={failed?.errors}
		/>
	);
}
