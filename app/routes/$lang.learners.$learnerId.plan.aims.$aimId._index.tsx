import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requirePerson } from "#app/access/require.ts";
import { typedValues } from "#app/http/forms.ts";
import { isLanguageSwitch } from "#app/http/page-data.ts";
import { lineOf, openPlanForm } from "#app/plans/plan.server.ts";
import { editAim } from "#app/plans/plan-edits.server.ts";
import { PlanFormPage } from "#app/plans/plan-form-page.tsx";
import { WordFields } from "#app/plans/word-fields.tsx";
import { Words } from "#app/plans/words.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("plans:aims.change") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const form = await openPlanForm(context.db, person, params.learnerId!, context.now);
	return { form, line: lineOf(form.plan.aims, params.aimId!) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	const form = await request.formData();
	const typed = typedValues(form);
	if (isLanguageSwitch(form)) return { errors: {}, typed, current: undefined };
	const subject = { learnerId: params.learnerId!, lineId: params.aimId! };
	const saved = await editAim(db, person, subject, form, now);
	if (!saved.ok) {
		const { errors, current } = saved;
		return data({ errors, typed, current }, { status: 400 });
	}
	throw redirect(`/${language}/learners/${params.learnerId}/plan?saved=yes`, 303);
}

export default function ChangeAim() {
	const { form, line } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const { t } = useTranslation("plans");
	const current = failed?.current && <Words of={failed.current} />;
	return (
		<PlanFormPage
			form={form}
			title={t("aims.change")}
			failed={failed && { ...failed, current }}
			submit={t("aims.submit")}
			version={line.version}
		>
			{(errors) => (
				<WordFields
					label={t("aims.label", { name: form.name })}
					own={form.own}
					before={line}
					typed={failed?.typed}
					errors={errors}
				/>
			)}
		</PlanFormPage>
	);
}
