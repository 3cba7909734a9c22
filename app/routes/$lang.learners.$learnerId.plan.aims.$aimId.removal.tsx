import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requirePerson } from "#app/access/require.ts";
import { lineOf, openPlanForm } from "#app/plans/plan.server.ts";
import { dropFromPlan } from "#app/plans/plan-lines.server.ts";
import { RemovalPage } from "#app/plans/removal-page.tsx";
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
	return <RemovalPage form={form} line={line} title={t("aims.remove")} />;
}
