import { useTranslation } from "react-i18next";
import type { FailedForm } from "#app/http/page-data.ts";
import { isolate } from "#app/i18n/bidi.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { HintAndError } from "#app/ui/field-parts.tsx";
import { HiddenField, SelectField, TextField } from "#app/ui/fields.tsx";
import { KINDS } from "./assessment-form.ts";
import type { CriteriaPage as Page } from "./criteria.server.ts";
import { CRITERIA_LEVELS, CRITERION_RESULTS } from "./criteria.ts";
import { fields, LINES } from "./criteria-form.ts";
import { CriteriaLines } from "./criteria-lines.tsx";

export const FORM_ID = "criteria";

type Shown = {
	page: Page;
	typed: FailedForm["typed"] | undefined;
	/** Field name to words. */
	errors: Record<string, string>;
};

/** Single lines of the curriculum: each she can do, can do with help, or not yet. */
export function CriteriaPage({ page, failed }: { page: Page; failed: FailedForm | undefined }) {
	const { t } = useTranslation("assessments");
	const { direction } = usePage();
	const errors = useErrorTexts(failed?.errors ?? {});
	return (
		<>
			<ErrorSummary errors={errors} />
			<h1>{t("criteriaForm.title", { name: isolate(page.name, direction) })}</h1>
			<p>{t("criteriaForm.intro")}</p>
			<p className="small soft">{t("criteriaForm.source")}</p>
			<LevelsShown page={page} />
			<CriteriaFields page={page} typed={failed?.typed} errors={errors} />
		</>
	);
}

/** Before the form that saves: choosing other levels asks for the page again. */
function LevelsShown({ page }: { page: Page }) {
	const { t } = useTranslation("assessments");
	const { t: all } = usePage();
	return (
		<form className="criteria-levels">
			{page.groups.map(({ skill, level }) => (
				<SelectField
					key={skill}
					name={skill}
					label={all(`skills.${skill}`)}
					value={level}
					options={CRITERIA_LEVELS.map((one) => ({ value: one, label: all(`levels.${one}`) }))}
				/>
			))}
			<Button kind="secondary">{t("criteriaForm.show")}</Button>
		</form>
	);
}

function CriteriaFields(props: Shown) {
	const { page, typed, errors } = props;
	const { t } = useTranslation("assessments");
	return (
		<form method="post" id={FORM_ID} className="class-form">
			<HiddenField name="key" value={typed?.key?.[0] ?? page.key} />
			<HintAndError name={LINES} {...(errors[LINES] && { error: errors[LINES] })} />
			<div id={LINES} className="stack">
				{page.groups.map((group) => (
					<CriteriaLines
						key={group.skill}
						group={group}
						now={page.now}
						typed={(field) => typed?.[field]?.[0] ?? ""}
					/>
				))}
			</div>
			<OtherReference typed={typed} errors={errors} />
			<KindAndDay {...props} />
			<Button picto="check">{t("form.submit")}</Button>
		</form>
	);
}

function OtherReference({ typed, errors }: Pick<Shown, "typed" | "errors">) {
	const { t } = useTranslation("assessments");
	const { reference, referenceResult } = fields;
	return (
		<section className="stack part">
			<h2>{t("criteriaForm.other")}</h2>
			<TextField
				name={reference}
				label={t("criteriaForm.reference")}
				hint={t("criteriaForm.referenceHint")}
				optional
				width="short"
				dir="ltr"
				maxLength={20}
				value={typed?.[reference]?.[0] ?? ""}
				{...(errors[reference] && { error: errors[reference] })}
			/>
			<Choices
				type="radio"
				layout="row"
				name={referenceResult}
				legend={t("criteriaForm.result")}
				{...(errors[referenceResult] && { error: errors[referenceResult] })}
				options={CRITERION_RESULTS.map((value) => ({
					value,
					label: t(`criterionResult.${value}`),
				}))}
				selected={typed?.[referenceResult] ?? []}
			/>
		</section>
	);
}

function KindAndDay({ page, typed, errors }: Shown) {
	const { t } = useTranslation("assessments");
	return (
		<section className="stack part">
			<Choices
				type="radio"
				layout="grid"
				name="kind"
				legend={t("form.kind")}
				{...(errors.kind && { error: errors.kind })}
				options={KINDS.map((value) => ({
					value,
					label: t(`kind.${value}`),
					hint: t(`kindHint.${value}`),
				}))}
				selected={typed?.kind ?? []}
			/>
			{page.courses.length > 1 && (
				<SelectField
					name="course"
					label={t("form.course")}
					empty={t("form.courseEmpty")}
					value={typed?.course?.[0] ?? ""}
					{...(errors.course && { error: errors.course })}
					options={page.courses.map(({ id, title }) => ({
						value: id,
						label: title.words,
						lang: title.language,
					}))}
				/>
			)}
			<TextField
				type="date"
				name="assessed-on"
				width="medium"
				label={t("form.date")}
				value={typed?.["assessed-on"]?.[0] ?? page.today}
				{...(errors["assessed-on"] && { error: errors["assessed-on"] })}
			/>
		</section>
	);
}
