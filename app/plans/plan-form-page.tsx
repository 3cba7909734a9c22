import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FailedForm } from "#app/http/page-data.ts";
import { useHref } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { HiddenField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import type { PlanForm } from "./plan.server.ts";

/** What an action gives back besides: what somebody else wrote meanwhile. */
export type FailedPlanForm = (FailedForm & { current?: ReactNode }) | undefined;

export type PlanFormPageProps = {
	form: Pick<PlanForm, "id" | "name" | "key" | "plan">;
	title: string;
	failed: FailedPlanForm;
	submit: string;
	/** Counts up with every change of the line that the page is about. */
	version?: number;
	intro?: ReactNode;
	danger?: boolean;
	children: (errors: Record<string, string>) => ReactNode;
};

/** One change of the plan; the summary's link for what belongs to no field leads to the form. */
export function PlanFormPage(props: PlanFormPageProps) {
	const { form, title, failed, submit, version, intro, danger = false, children } = props;
	const { t } = useTranslation("plans");
	const href = useHref();
	const errors = useErrorTexts(failed?.errors ?? {});
	// What the other one wrote is seen now: saved again, hers holds.
	const isSeen = failed?.current !== undefined;
	const shown = (isSeen ? undefined : failed?.typed.version?.[0]) ?? version?.toString();
	return (
		<PageFrame
			back={{ href: href(`/learners/${form.id}/plan`), label: t("titleOf", { name: form.name }) }}
			switcher={{ formId: "plan" }}
		>
			<ErrorSummary errors={errors} />
			<h1>{title}</h1>
			{intro}
			{isSeen && (
				<Notice tone="warn" heading={t("form.meanwhile")}>
					<p>{failed.current}</p>
				</Notice>
			)}
			<form method="post" id="plan">
				<HiddenField name="plan" value={failed?.typed.plan?.[0] ?? form.plan.id} />
				<HiddenField name="key" value={failed?.typed.key?.[0] ?? form.key} />
				{shown !== undefined && <HiddenField name="version" value={shown} />}
				{children(errors)}
				<Button kind={danger ? "danger" : "primary"} picto={danger ? "cross" : "check"}>
					{submit}
				</Button>
			</form>
		</PageFrame>
	);
}
