import { useTranslation } from "react-i18next";
import { DeskFrame } from "#app/courses/desk-frame.tsx";
import type { FieldErrors } from "#app/http/forms.ts";
import { useHref } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { HiddenField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { Merge } from "./merge.server.ts";
import { MergeChoices } from "./merge-choices.tsx";
import { MergeRecords } from "./merge-records.tsx";

type MergePageProps = {
	merge: Merge;
	typed: Record<string, string[]>;
	errors?: FieldErrors;
};

/** Both records, what becomes of them, and one button. */
export function MergePage({ merge, typed, errors = {} }: MergePageProps) {
	const { t } = useTranslation("learners");
	const href = useHref();
	const words = useErrorTexts(errors);
	const { kept, other, refusal } = merge.plan;
	const address = href(`/manage/learners/${kept.id}/merging/${other.id}`);
	return (
		<DeskFrame
			back={{ href: href("/manage/learners/duplicates"), label: t("duplicates.title") }}
			switcher={{ formId: "merge", action: address.replace(/^\/[^/]+/, ""), method: "post" }}
		>
			<ErrorSummary errors={words} />
			<h1>{t("merge.title")}</h1>
			<MergeRecords plan={merge.plan} />
			{refusal && <Refused merge={merge} />}
			{!refusal && (
				<form id="merge" method="post" action={address} noValidate className="stack-l measure">
					<HiddenField name="seen" value={merge.seen} />
					<Moving merge={merge} />
					<MergeChoices plan={merge.plan} typed={typed} errors={words} />
					<Button picto="check">{t("merge.do")}</Button>
					<p className="hint">{t("merge.forGood")}</p>
				</form>
			)}
		</DeskFrame>
	);
}

function Moving({ merge: { plan, counts, classes } }: { merge: Merge }) {
	const { t } = useTranslation("learners");
	return (
		<section className="stack" id="seen">
			<h2>{t("merge.moving")}</h2>
			<ul className="bullets">
				<li>{t("merge.enrolments", { count: counts.enrolments })}</li>
				<li>{t("merge.marks", { count: counts.marks })}</li>
				<li>{t("merge.assessments", { count: counts.assessments })}</li>
				{plan.clashes.map(({ courseId }) => (
					<li key={courseId}>{t("merge.clash", { class: classes[courseId] })}</li>
				))}
			</ul>
			{plan.kept.isElsewhere && <p>{t("merge.elsewhereStays")}</p>}
		</section>
	);
}

function Refused({ merge: { plan, classes } }: { merge: Merge }) {
	const { t } = useTranslation("learners");
	const { refusal } = plan;
	if (refusal === null) return null;
	return (
		<Notice tone="warn" heading={t("merge.refused")}>
			{refusal.reason === "elsewhere" && <p>{t("merge.elsewhere")}</p>}
			{refusal.reason === "bothIn" &&
				refusal.courseIds.map((id) => <p key={id}>{t("merge.bothIn", { class: classes[id] })}</p>)}
		</Notice>
	);
}
