import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requirePerson } from "#app/access/require.ts";
import { typedValues } from "#app/http/forms.ts";
import { failedForm, isLanguageSwitch, switchedForm } from "#app/http/page-data.ts";
import { openPlanForm } from "#app/plans/plan.server.ts";
import { PlanFormPage } from "#app/plans/plan-form-page.tsx";
import { addTarget } from "#app/plans/plan-lines.server.ts";
import { TargetFields } from "#app/plans/target-fields.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("plans:targets.add") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	return openPlanForm(context.db, person, params.learnerId!, context.now);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	const form = await request.formData();
	if (isLanguageSwitch(form)) return switchedForm(typedValues(form));
	const saved = await addTarget(db, person, params.learnerId!, form, now);
	if (!saved.ok) return failedForm(saved.errors, typedValues(form));
	throw redirect(`/${language}/learners/${params.learnerId}/plan?saved=yes`, 303);
}

export default function NewTarget() {
	const form = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const { t } = useTranslation("plans");
	return (
		<PlanFormPage form={form} title={t("targets.add")} failed={failed} submit={t("targets.submit")}>
			{(errors) => (
				<TargetFields own={form.own} today={form.today} typed={failed?.typed} errors={errors} />
			)}
		</PlanFormPage>
	);
}
