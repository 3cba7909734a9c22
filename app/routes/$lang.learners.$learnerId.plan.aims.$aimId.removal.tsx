import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requirePerson } from "#app/access/require.ts";
import { lineOf, openPlanForm } from "#app/plans/plan.server.ts";
import { PlanFormPage } from "#app/plans/plan-form-page.tsx";
import { dropFromPlan } from "#app/plans/plan-lines.server.ts";
import { Words } from "#app/plans/words.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("plans:aims.remove") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const form = await openPlanForm(context.db, person, params.learnerId!, context.now);
	return { form, line: lineOf(form.plan.aims, params.aimId!) };
}

export async function action({ context, params }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	const line = { table: "plan_aim", id: params.aimId! } as const;
	await dropFromPlan(db, person, params.learnerId!, line, now);
	throw redirect(`/${language}/learners/${params.learnerId}/plan?saved=yes`, 303);
}

export default function RemoveAim() {
	const { form, line } = useLoaderData<typeof loader>();
	const { t } = useTranslation("plans");
	return (
		<PlanFormPage
			form={form}
			title={t("aims.remove")}
			failed={undefined}
			submit={t("aims.remove")}
			danger
		>
			{() => (
				<>
					<p className="lead">
						<Words of={line} />
					</p>
					<p>{t("form.removeHelp", { name: form.name })}</p>
				</>
			)}
		</PlanFormPage>
	);
}
