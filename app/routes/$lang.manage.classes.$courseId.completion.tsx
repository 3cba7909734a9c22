import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { openClass } from "#app/courses/desk.server.ts";
import { completeClass, loadContinuing } from "#app/enrolments/class-ending.server.ts";
import { parseClassEnding } from "#app/enrolments/class-ending.ts";
import { ClassEndingPage } from "#app/enrolments/class-ending-page.tsx";
import { typedValues } from "#app/http/forms.ts";
import { failedForm, isLanguageSwitch, switchedForm } from "#app/http/page-data.ts";
import { readForm } from "#app/http/read-form.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("places:ending.title") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const { id, title, englishTitle, facts } = await openClass(
		db,
		person,
		params.courseId!,
		language,
		now,
	);
	const today = londonDate(now);
	return {
		course: { id, title, englishTitle },
		people: await loadContinuing(db, person, id, language, now),
		lastDay: facts.endsOn !== null && facts.endsOn < today ? facts.endsOn : today,
	};
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const form = await readForm(request);
	const { id } = await openClass(db, person, params.courseId!, language, now);
	const typed = typedValues(form);
	if (isLanguageSwitch(form)) return switchedForm(typed);
	const parsed = parseClassEnding(form, londonDate(now));
	if (!parsed.ok) return failedForm(parsed.errors, typed);
	const ending = await completeClass(db, person, id, parsed.value, now);
	if (!ending.ok) return data({ errors: {}, typed, refused: ending.refused }, { status: 400 });
	throw redirect(`/${language}/manage/classes/${id}?done=ended`, 303);
}

export default function ClassEnding() {
	const page = useLoaderData<typeof loader>();
	return <ClassEndingPage {...page} {...useActionData<typeof action>()} />;
}
