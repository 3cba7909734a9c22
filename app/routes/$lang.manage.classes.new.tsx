import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { parseClass } from "#app/courses/desk-form.ts";
import { createClass, openNewClass } from "#app/courses/new-class.server.ts";
import { NewClassPage } from "#app/courses/new-class-page.tsx";
import { textOf, typedValues } from "#app/http/forms.ts";
import { failedForm, isLanguageSwitch, switchedForm } from "#app/http/page-data.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("timetable:create.title") };

export async function loader({ context, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	return { opened: await openNewClass(context.db, person, providerIn(request)) };
}

export async function action({ context, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const form = await request.formData();
	if (isLanguageSwitch(form)) return switchedForm(typedValues(form));
	const parsed = parseClass(form);
	if (!parsed.ok) return failedForm(parsed.errors, typedValues(form));
	const { providerId } = await openNewClass(db, person, providerIn(request));
	const wanted = { id: textOf(form, "id"), providerId, facts: parsed.value };
	const created = await createClass(db, person, wanted, now);
	if (!created.ok) return failedForm(created.errors, typedValues(form));
	throw redirect(`/${language}/manage/classes/${created.id}?done=created`, 303);
}

function providerIn(request: Request): string | null {
	return new URL(request.url).searchParams.get("provider");
}

export default function NewClass() {
	const failed = useActionData<typeof action>();
	return (
		<NewClassPage
			{...useLoaderData<typeof loader>()}
			typed={failed?.typed ?? {}}
			errors={failed?.errors}
		/>
	);
}
