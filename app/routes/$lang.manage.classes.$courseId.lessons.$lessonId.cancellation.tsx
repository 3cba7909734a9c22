import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { CancelLessonPage } from "#app/courses/lesson-form-page.tsx";
import { openLesson } from "#app/courses/lesson-list.server.ts";
import { typedValues } from "#app/http/forms.ts";
import { failedForm, isLanguageSwitch, switchedForm } from "#app/http/page-data.ts";
import { cancelLesson } from "#app/registers/lesson-changes.server.ts";
import { parseCancelForm } from "#app/registers/reason-forms.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("timetable:cancel.title") };

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
	const { lesson } = await openLesson(db, person, ids, language, now);
	if (isLanguageSwitch(form)) return switchedForm(typedValues(form));
	const parsed = parseCancelForm(form);
	if (!parsed.ok) return failedForm(parsed.errors, typedValues(form));
	const cancelled = await cancelLesson(db, person, ids.lessonId, parsed.value, now);
	if (!cancelled) return failedForm({ reason: "timetable:errors.marked" }, typedValues(form));
	const month = lesson.day.slice(0, 7);
	throw redirect(
		`/${language}/manage/classes/${ids.courseId}/lessons?month=${month}&done=cancelled`,
		303,
	);
}

export default function CancelLesson() {
	const opened = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	return <CancelLessonPage {...opened} typed={failed?.typed ?? {}} errors={failed?.errors} />;
}
