import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requirePerson } from "#app/access/require.ts";
import { typedValues } from "#app/http/forms.ts";
import { failedForm, isLanguageSwitch, switchedForm } from "#app/http/page-data.ts";
import { lineOf, openPlanForm } from "#app/plans/plan.server.ts";
import { PlanFormPage } from "#app/plans/plan-form-page.tsx";
import { reviewTarget } from "#app/plans/plan-reviews.server.ts";
import { ReviewFields } from "#app/plans/review-fields.tsx";
import { Words } from "#app/plans/words.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("plans:review.title") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const form = await openPlanForm(context.db, person, params.learnerId!, context.now);
	return { form, line: lineOf(form.plan.targets, params.targetId!) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	const form = await request.formData();
	if (isLanguageSwitch(form)) return switchedForm(typedValues(form));
	const subject = { learnerId: params.learnerId!, lineId: params.targetId! };
	const saved = await reviewTarget(db, person, subject, form, now);
	if (!saved.ok) return failedForm(saved.errors, typedValues(form));
	throw redirect(`/${language}/learners/${params.learnerId}/plan?saved=yes`, 303);
}

export default function ReviewTarget() {
	const { form, line } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const { t } = useTranslation("plans");
	const intro = (
		<p className="lead">
			<Words of={line} />
		</p>
	);
	return (
		<PlanFormPage
			form={form}
			title={t("review.title")}
			failed={failed}
			submit={t("review.submit")}
			intro={intro}
		>
			{(errors) => <ReviewFields today={form.today} typed={failed?.typed} errors={errors} />}
		</PlanFormPage>
	);
}
