import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { openLessonList } from "#app/courses/lesson-list.server.ts";
import { LessonListPage, lessonDone } from "#app/courses/lesson-list-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("timetable:lessons.title") };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const asked = new URL(request.url).searchParams;
	const shown = { language, month: asked.get("month") };
	return {
		list: await openLessonList(db, person, params.courseId!, shown, now),
		done: lessonDone(asked.get("done")),
	};
}

export default function Lessons() {
	return <LessonListPage {...useLoaderData<typeof loader>()} />;
}
