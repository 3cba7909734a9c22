import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { openLesson } from "#app/courses/lesson-list.server.ts";
import { reinstateLesson } from "#app/registers/lesson-changes.server.ts";

/** Only a button leads here; who asks for it as a page goes back to the lessons. */
export function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "coordinator");
	throw redirect(`/${context.language}/manage/classes/${params.courseId}/lessons`);
}

export async function action({ context, params }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const ids = { courseId: params.courseId!, lessonId: params.lessonId! };
	const { lesson } = await openLesson(db, person, ids, language, now);
	await reinstateLesson(db, person, ids.lessonId, now);
	const lessons = `/${language}/manage/classes/${ids.courseId}/lessons`;
	throw redirect(`${lessons}?month=${lesson.day.slice(0, 7)}&done=reinstated`, 303);
}
