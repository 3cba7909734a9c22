import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requirePerson } from "#app/access/require.ts";
import { openAssessment, recordAssessment } from "#app/assessments/assessment.server.ts";
import { AssessmentFields, FORM_ID } from "#app/assessments/assessment-fields.tsx";
import { nameIn } from "#app/assessments/page-title.ts";
import { typedValues } from "#app/http/forms.ts";
import { failedForm, isLanguageSwitch, switchedForm } from "#app/http/page-data.ts";
import { isolate } from "#app/i18n/bidi.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import type { Handle } from "#app/root.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = {
	title: (t, data) => t("assessments:form.title", { name: nameIn(data) ?? "" }),
};

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	return openAssessment(db, person, params.learnerId!, language, now);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const form = await request.formData();
	if (isLanguageSwitch(form)) return switchedForm(typedValues(form));
	const recorded = await recordAssessment(context.db, person, params.learnerId!, form, context.now);
	if (!recorded.ok) return failedForm(recorded.errors, typedValues(form));
	throw redirect(`/${context.language}/learners/${params.learnerId}?saved=assessment`, 303);
}

export default function Assessment() {
	const page = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const { t } = useTranslation("assessments");
	const { direction } = usePage();
	const href = useHref();
	const errors = useErrorTexts(failed?.errors ?? {});
	const name = isolate(page.name, direction);
	return (
		<PageFrame
			back={{ href: href(`/learners/${page.id}`), label: page.name }}
			switcher={{ formId: FORM_ID }}
		>
			<ErrorSummary errors={errors} />
			<h1>{t("form.heading", { name })}</h1>
			<p>{t("form.intro")}</p>
			<AssessmentFields page={page} typed={failed?.typed} errors={errors} />
		</PageFrame>
	);
}
