import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requirePerson } from "#app/access/require.ts";
import { typedValues } from "#app/http/forms.ts";
import { isLanguageSwitch } from "#app/http/page-data.ts";
import { NoteField } from "#app/plans/note-field.tsx";
import { openPlanForm } from "#app/plans/plan.server.ts";
import { saveNote } from "#app/plans/plan-edits.server.ts";
import { PlanFormPage } from "#app/plans/plan-form-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("plans:start.supportChange") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	return openPlanForm(context.db, person, params.learnerId!, context.now);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	const form = await request.formData();
	const typed = typedValues(form);
	if (isLanguageSwitch(form)) return { errors: {}, typed, current: undefined };
	const subject = { learnerId: params.learnerId!, note: "support" } as const;
	const saved = await saveNote(db, person, subject, form, now);
	if (!saved.ok) {
		const { errors, current } = saved;
		return data({ errors, typed, current }, { status: 400 });
	}
	throw redirect(`/${language}/learners/${params.learnerId}/plan?saved=yes`, 303);
}

export default function Support() {
	const form = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const { t } = useTranslation("plans");
	return (
		<PlanFormPage
			form={form}
			title={t("start.supportChange")}
			failed={failed}
			submit={t("next.submit")}
		>
			{() => (
				<NoteField
					label={t("start.supportLabel", { name: form.name })}
					hint={t("start.supportHint")}
					now={form.plan.support}
					failed={failed}
				/>
			)}
		</PlanFormPage>
	);
}
