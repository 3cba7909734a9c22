import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { MoveLessonPage } from "#app/courses/lesson-form-page.tsx";
import { openLesson } from "#app/courses/lesson-list.server.ts";
import { parseMove, typedTime } from "#app/courses/lesson-time-form.ts";
import { timeOf } from "#app/courses/single-lesson.ts";
import { moveLesson } from "#app/courses/single-lessons.server.ts";
import { typedValues } from "#app/http/forms.ts";
import { failedForm, isLanguageSwitch, switchedForm } from "#app/http/page-data.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("timetable:move.title") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const ids = { courseId: params.courseId!, lessonId: params.lessonId! };
	return openLesson(context.db, person, ids, context.language, context.now);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const ids = { courseId: params.courseId!, lessonId: params.lessonId! };
	const form = await request.formData();
	await openLesson(db, person, ids, language, now);
	if (isLanguageSwitch(form)) return switchedForm(typedValues(form));
	const parsed = parseMove(form);
	if (!parsed.ok) return failedForm(parsed.errors, typedValues(form));
	const moved = await moveLesson(db, person, ids, parsed.value, now);
	if (!moved.ok) return failedForm(moved.errors, typedValues(form));
	const month = parsed.value.to.day.slice(0, 7);
	throw redirect(
		`/${language}/manage/classes/${ids.courseId}/lessons?month=${month}&done=moved`,
		303,
	);
}

export default function MoveLesson() {
	const opened = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const typed = failed?.typed ?? typedTime(timeOf(opened.lesson));
	return <MoveLessonPage {...opened} typed={typed} errors={failed?.errors} />;
}
