import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requirePerson } from "#app/access/require.ts";
import { nameIn } from "#app/assessments/page-title.ts";
import { notFound } from "#app/http/errors.ts";
import { typedValues } from "#app/http/forms.ts";
import { failedForm, isLanguageSwitch, switchedForm } from "#app/http/page-data.ts";
import { useHref } from "#app/i18n/page.tsx";
import { BeginPart } from "#app/plans/begin-part.tsx";
import { openPlan } from "#app/plans/plan.server.ts";
import { beginPlan } from "#app/plans/plan-lines.server.ts";
import { PastPlans, PlanView } from "#app/plans/plan-page.tsx";
import type { Handle } from "#app/root.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { Status } from "#app/ui/status.tsx";

export const handle: Handle = {
	title: (t, data) => t("plans:titleOf", { name: nameIn(data) ?? "" }),
};

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	const page = await openPlan(db, person, params.learnerId!, language, now);
	const asked = new URL(request.url).searchParams;
	const pastId = asked.get("past");
	const past = page.past.find(({ id }) => id === pastId);
	if (pastId !== null && !past) throw notFound();
	return { page, shown: past ?? page.plan, saved: asked.has("saved") };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	const form = await request.formData();
	if (isLanguageSwitch(form)) return switchedForm(typedValues(form));
	const begun = await beginPlan(db, person, params.learnerId!, form, now);
	if (!begun.ok) return failedForm(begun.errors, typedValues(form));
	throw redirect(`/${language}/learners/${params.learnerId}/plan?saved=yes`, 303);
}

export default function LearningPlan() {
	const { page, shown, saved } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const { t } = useTranslation("plans");
	const href = useHref();
	const errors = useErrorTexts(failed?.errors ?? {});
	return (
		<PageFrame
			back={{ href: href(`/learners/${page.id}`), label: page.name }}
			switcher={shown ? {} : { formId: "plan" }}
		>
			{saved && (
				<p role="status">
					<Status tone="good">{t("saved")}</Status>
				</p>
			)}
			<ErrorSummary errors={errors} />
			<h1>{t("titleOf", { name: page.name })}</h1>
			{shown && <PlanView page={page} plan={shown} />}
			{(!shown || failed) && <BeginPart page={page} typed={failed?.typed} errors={errors} />}
			<PastPlans page={page} shown={shown} />
		</PageFrame>
	);
}
