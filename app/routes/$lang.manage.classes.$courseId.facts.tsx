import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { loadAllFacts, loadOptions, versionOf } from "#app/courses/all-facts.server.ts";
import { openClass } from "#app/courses/desk.server.ts";
import { saveFacts } from "#app/courses/desk-changes.server.ts";
import { DeskFactsPage, type FactsAnswer } from "#app/courses/desk-facts-page.tsx";
import { parseClass, typedClass } from "#app/courses/desk-form.ts";
import { textOf, typedValues } from "#app/http/forms.ts";
import { isLanguageSwitch } from "#app/http/page-data.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("manage:facts.title") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const course = await openClass(db, person, params.courseId!, language, now);
	const facts = await loadAllFacts(db, course);
	const kept = { id: course.id, nextCourseId: facts.nextCourseId };
	const options = await loadOptions(db, person, course.providerId, kept);
	return { course, options, seen: versionOf(facts), typed: typedClass(facts) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const form = await request.formData();
	const typed = typedValues(form);
	const seen = textOf(form, "seen");
	// Whether she may comes before what she typed: a wrong form would hide a 404.
	await openClass(db, person, params.courseId!, language, now);
	if (isLanguageSwitch(form)) return data<FactsAnswer>({ typed, seen });
	const parsed = parseClass(form);
	if (!parsed.ok) {
		return data<FactsAnswer>({ errors: parsed.errors, typed, seen }, { status: 400 });
	}
	const edit = { facts: parsed.value, seen, agreed: textOf(form, "agreed") };
	const saved = await saveFacts(db, person, params.courseId!, edit, now);
	if (saved.ok) throw redirect(`/${language}/manage/classes/${params.courseId}?done=saved`, 303);
	const { errors, changed, lessons } = saved;
	// Telling which lessons change is no failure: the form waits for her word.
	const status = lessons ? 200 : 400;
	const there = changed && typedClass(changed.facts);
	const answer = { errors, typed, seen: changed?.version ?? seen, there, lessons };
	return data<FactsAnswer>(answer, { status });
}

export default function Facts() {
	return <DeskFactsPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}
