import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { nameIn } from "#app/assessments/page-title.ts";
import { typedValues } from "#app/http/forms.ts";
import { failedForm } from "#app/http/page-data.ts";
import { readForm } from "#app/http/read-form.ts";
import type { Handle } from "#app/root.tsx";
import { openLearnerQuotes, writeWithHer } from "#app/voices/learner-quotes.server.ts";
import { LearnerQuotesPage } from "#app/voices/learner-quotes-page.tsx";

export const handle: Handle = {
	title: (t, data) => t("social:staff.title", { name: nameIn(data) ?? "" }),
};

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	return openLearnerQuotes(context.db, person, params.learnerId!);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	const learnerId = params.learnerId!;
	const form = await readForm(request);
	const given = await writeWithHer(db, person, learnerId, form, now);
	if (!given.ok) return failedForm(given.errors, typedValues(form));
	throw redirect(`/${language}/learners/${learnerId}/voice`, 303);
}

export default function Voice() {
	const failed = useActionData<typeof action>();
	return <LearnerQuotesPage of={useLoaderData<typeof loader>()} failed={failed} />;
}
