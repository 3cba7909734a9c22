import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { parseHelper } from "#app/attendance/helper-form.ts";
import { addHelper, openHelpers } from "#app/attendance/helpers.server.ts";
import { HelpersPage } from "#app/attendance/helpers-page.tsx";
import { typedValues } from "#app/http/forms.ts";
import { failedForm, isLanguageSwitch, switchedForm } from "#app/http/page-data.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("attendance:helpers.title") };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	return {
		helpers: await openHelpers(db, person, params.courseId!, language, now),
		saved: new URL(request.url).searchParams.has("saved"),
	};
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const courseId = params.courseId!;
	const form = await request.formData();
	// Whether she may comes before what she typed: a wrong form would hide a 404.
	await openHelpers(db, person, courseId, language, now);
	const typed = typedValues(form);
	if (isLanguageSwitch(form)) return switchedForm(typed);
	const parsed = parseHelper(form);
	if (!parsed.ok) return failedForm(parsed.errors, typed);
	const added = await addHelper(db, person, courseId, parsed.value, now);
	if (!added.ok) return failedForm(added.errors, typed);
	throw redirect(`/${language}/manage/classes/${courseId}/helpers?saved`, 303);
}

export default function Helpers() {
	const { helpers, saved } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	return <HelpersPage helpers={helpers} failed={failed} saved={saved} />;
}
