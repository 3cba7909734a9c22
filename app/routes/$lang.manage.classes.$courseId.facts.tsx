import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { openClass, venuesOf } from "#app/courses/desk.server.ts";
import { saveFacts } from "#app/courses/desk-changes.server.ts";
import { DeskFactsPage } from "#app/courses/desk-facts-page.tsx";
import { parseFacts, typedFacts } from "#app/courses/desk-form.ts";
import { typedValues } from "#app/http/forms.ts";
import { type FailedForm, failedForm } from "#app/http/page-data.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("manage:facts.title") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const course = await openClass(db, person, params.courseId!, language, now);
	return { course, venues: await venuesOf(db, course), typed: typedFacts(course.facts) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const form = await request.formData();
	if (form.has("switch-language"))
		return data<FailedForm>({ errors: {}, typed: typedValues(form) });
	// Whether she may comes before what she typed: a wrong form would hide a 404.
	await openClass(db, person, params.courseId!, language, now);
	const parsed = parseFacts(form);
	if (!parsed.ok) return failedForm(parsed.errors, typedValues(form));
	const saved = await saveFacts(db, person, params.courseId!, parsed.value, now);
	if (!saved.ok) return failedForm(saved.errors, typedValues(form));
	throw redirect(`/${language}/manage/classes/${params.courseId}?done=saved`, 303);
}

export default function Facts() {
	const { course, venues, typed } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	return (
		<DeskFactsPage
			course={course}
			venues={venues}
			typed={failed?.typed ?? typed}
			errors={failed?.errors}
		/>
	);
}
