import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requirePerson } from "#app/access/require.ts";
import { typedValues } from "#app/http/forms.ts";
import { isLanguageSwitch } from "#app/http/page-data.ts";
import { lineOf, openPlanForm } from "#app/plans/plan.server.ts";
import { placeOf } from "#app/plans/plan.ts";
import { editTarget } from "#app/plans/plan-edits.server.ts";
import { PlanFormPage } from "#app/plans/plan-form-page.tsx";
import { TargetFields } from "#app/plans/target-fields.tsx";
import { Words } from "#app/plans/words.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("plans:targets.change") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const form = await openPlanForm(context.db, person, params.learnerId!, context.now);
	return { form, line: lineOf(form.plan.targets, params.targetId!) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	const form = await request.formData();
	const typed = typedValues(form);
	if (isLanguageSwitch(form)) return { errors: {}, typed, current: undefined };
	const subject = { learnerId: params.learnerId!, lineId: params.targetId! };
	const saved = await editTarget(db, person, subject, form, now);
	if (!saved.ok) {
		const { errors, current } = saved;
		return data({ errors, typed, current }, { status: 400 });
	}
	throw redirect(`/${language}/learners/${params.learnerId}/plan?saved=yes`, 303);
}

export default function ChangeTarget() {
	const { form, line } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const { t } = useTranslation("plans");
	const current = failed?.current && <Words of={failed.current} />;
	return (
		<PlanFormPage
			form={form}
			title={t("targets.change")}
			failed={failed && { ...failed, current }}
			submit={t("targets.submit")}
			version={line.version}
		>
			{(errors) => (
				<TargetFields
					own={form.own}
					today={form.today}
					before={line}
					{...placeOf(form.plan.targets, line.id)}
					typed={failed?.typed}
					errors={errors}
				/>
			)}
		</PlanFormPage>
	);
}
