import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { typedValues } from "#app/http/forms.ts";
import { isLanguageSwitch } from "#app/http/page-data.ts";
import type { Handle } from "#app/root.tsx";
import { openEmployerDesk, saveEmployer } from "#app/workplace/desk.server.ts";
import { parseEmployer } from "#app/workplace/employer-form.ts";
import { type EmployerAnswer, EmployerPage } from "#app/workplace/employer-page.tsx";

export const handle: Handle<{ employer: { name: string } }> = {
	title: (_t, { employer }) => employer.name,
};

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language } = context;
	return { employer: await openEmployerDesk(db, person, params.employerId!, language) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const employerId = params.employerId!;
	const { classes } = await openEmployerDesk(db, person, employerId, language);
	const form = await request.formData();
	const typed = typedValues(form);
	if (isLanguageSwitch(form)) return data<EmployerAnswer>({ typed });
	const parsed = parseEmployer(form, classes);
	if (!parsed.ok) return data<EmployerAnswer>({ errors: parsed.errors, typed }, { status: 400 });
	await saveEmployer(db, person, { employerId, facts: parsed.value }, now);
	throw redirect(`/${language}/manage/employers?done=saved`, 303);
}

export default function Employer() {
	const { employer } = useLoaderData<typeof loader>();
	const answer: EmployerAnswer = useActionData<typeof action>() ?? { typed: null };
	return <EmployerPage employer={employer} {...answer} />;
}
