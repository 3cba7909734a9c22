import { useTranslation } from "react-i18next";
import type { FailedForm } from "#app/http/page-data.ts";
import { isolate } from "#app/i18n/bidi.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { HiddenField, SelectField, TextArea, TextField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { AssessmentPage } from "./assessment.server.ts";
import { ANSWERS, KINDS, levelField } from "./assessment-form.ts";
import { SKILLS } from "./levels.ts";
import { historyOf, strengthNow } from "./past-assessment.ts";
import { SkillFields } from "./skill-fields.tsx";
import { hasInitial, skillsNow } from "./skill-history.ts";

export type AssessmentFieldsProps = {
	page: AssessmentPage;
	typed: FailedForm["typed"] | undefined;
	/** Field name to words. */
	errors: Record<string, string>;
};

export const FORM_ID = "assessment";

export function AssessmentFields(props: AssessmentFieldsProps) {
	const { page, typed, errors } = props;
	const { t } = useTranslation("assessments");
	const last = skillsNow(historyOf(page.past));
	return (
		<form method="post" id={FORM_ID}>
			<HiddenField name="key" value={typed?.key?.[0] ?? page.key} />
			<Kind {...props} />
			<Course {...props} />
			{SKILLS.map((skill) => (
				<SkillFields
					key={skill}
					skill={skill}
					last={last[skill]}
					strength={strengthNow(page.past, skill)}
					typed={(field) => typed?.[field] ?? []}
					error={errors[levelField(skill)]}
				/>
			))}
			<Literacy {...props} />
			<DayAndNote {...props} />
			<Button picto="check">{t("form.submit")}</Button>
		</form>
	);
}

function Kind({ page, typed, errors }: AssessmentFieldsProps) {
	const { t } = useTranslation("assessments");
	const { direction } = usePage();
	return (
		<>
			{!hasInitial(historyOf(page.past)) && (
				<Notice tone="info">
					<p>{t("form.suggestInitial", { name: isolate(page.name, direction) })}</p>
				</Notice>
			)}
			<Choices
				type="radio"
				layout="grid"
				name="kind"
				legend={t("form.kind")}
				{...errorOf(errors, "kind")}
				options={KINDS.map((value) => ({
					value,
					label: t(`kind.${value}`),
					hint: t(`kindHint.${value}`),
				}))}
				selected={typed?.kind ?? []}
			/>
		</>
	);
}

/** Asked only when there is more than one answer. */
function Course({ page, typed, errors }: AssessmentFieldsProps) {
	const { t } = useTranslation("assessments");
	if (page.courses.length < 2) return null;
	return (
		<SelectField
			name="course"
			label={t("form.course")}
			empty={t("form.courseEmpty")}
			value={typed?.course?.[0] ?? ""}
			{...errorOf(errors, "course")}
			options={page.courses.map(({ id, title }) => ({
				value: id,
				label: title.words,
				lang: title.language,
			}))}
		/>
	);
}

function Literacy({ page, typed }: AssessmentFieldsProps) {
	const { t } = useTranslation("assessments");
	const { direction } = usePage();
	return (
		<div className="level-skill">
			<Choices
				type="radio"
				layout="row"
				name="new-to-literacy"
				legend={t("form.newToLiteracy", { name: isolate(page.name, direction) })}
				hint={t("form.newToLiteracyHint")}
				options={ANSWERS.map((value) => ({ value, label: t(`newToLiteracy.${value}`) }))}
				selected={typed?.["new-to-literacy"] ?? []}
			/>
		</div>
	);
}

function DayAndNote({ page, typed, errors }: AssessmentFieldsProps) {
	const { t } = useTranslation("assessments");
	return (
		<>
			<TextField
				type="date"
				name="assessed-on"
				width="medium"
				label={t("form.date")}
				value={typed?.["assessed-on"]?.[0] ?? page.today}
				{...errorOf(errors, "assessed-on")}
			/>
			<TextArea
				name="note"
				optional
				maxLength={1000}
				label={t("form.note")}
				hint={t("form.noteHint")}
				value={typed?.note?.[0] ?? ""}
			/>
		</>
	);
}

function errorOf(errors: Record<string, string>, field: string) {
	const error = errors[field];
	return error === undefined ? {} : { error };
}
