import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { openCriteria, recordCriteria } from "#app/assessments/criteria.server.ts";
import { CriteriaPage, FORM_ID } from "#app/assessments/criteria-page.tsx";
import { nameIn } from "#app/assessments/page-title.ts";
import { typedValues } from "#app/http/forms.ts";
import { failedForm, isLanguageSwitch, switchedForm } from "#app/http/page-data.ts";
import { readForm } from "#app/http/read-form.ts";
import { useHref } from "#app/i18n/page.tsx";
import type { Handle } from "#app/root.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = {
	title: (t, data) => t("assessments:criteriaForm.title", { name: nameIn(data) ?? "" }),
};

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	const asked = new URL(request.url).searchParams;
	return openCriteria(db, person, params.learnerId!, asked, language, now);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const form = await readForm(request);
	if (isLanguageSwitch(form)) return switchedForm(typedValues(form));
	const recorded = await recordCriteria(context.db, person, params.learnerId!, form, context.now);
	if (!recorded.ok) return failedForm(recorded.errors, typedValues(form));
	throw redirect(`/${context.language}/learners/${params.learnerId}?saved=assessment`, 303);
}

export default function Criteria() {
	const page = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const href = useHref();
	return (
		<PageFrame
			wide
			back={{ href: href(`/learners/${page.id}`), label: page.name }}
			switcher={{ formId: FORM_ID }}
		>
			<CriteriaPage page={page} failed={failed} />
		</PageFrame>
	);
}
