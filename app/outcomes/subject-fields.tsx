import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "#app/ui/card.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { HiddenField, TextField } from "#app/ui/fields.tsx";
import { OUTCOME_CODES } from "./learning-outcomes.ts";
import { KINDS } from "./next-steps.ts";
import { field } from "./outcomes-form.ts";
import { StepSelect } from "./step-select.tsx";
import { StepLine } from "./step-words.tsx";
import { type Subject, stepNow } from "./subjects.ts";

export type Typed = Record<string, string[]>;

type SubjectFieldsProps = {
	subject: Subject;
	/** Her name on the page of a class, the class on hers. */
	legend: ReactNode;
	typed: Typed | undefined;
	errors: Record<string, string>;
};

/** Of one person: what is known, and what is new. */
export function SubjectFields({ subject, legend, typed, errors }: SubjectFieldsProps) {
	const { id } = subject;
	return (
		<Card>
			<fieldset className="stack">
				<legend className="legend legend-l">{legend}</legend>
				<Known subject={subject} />
				<StepSelect
					name={field.step(id)}
					value={typed?.[field.step(id)]?.[0] ?? ""}
					error={errors[field.step(id)]}
				/>
				<StepMore {...{ subject, typed, errors }} />
				{subject.mayHaveOutcome && <Outcomes {...{ subject, typed, errors }} />}
			</fieldset>
		</Card>
	);
}

type PartProps = Omit<SubjectFieldsProps, "legend">;

/** Asked of a step that was chosen; where nothing is new it stays out of the way. */
function StepMore({ subject: { id }, typed, errors }: PartProps) {
	const { t } = useTranslation("outcomes");
	return (
		<div className="step-more stack">
			<Choices
				type="radio"
				layout="row"
				name={field.kind(id)}
				legend={t("form.kind")}
				error={errors[field.kind(id)]}
				options={KINDS.map((value) => ({ value, label: t(`form.${value}`) }))}
				selected={typed?.[field.kind(id)] ?? []}
			/>
			<TextField
				type="date"
				width="short"
				name={field.starts(id)}
				label={t("form.starts")}
				optional
				error={errors[field.starts(id)]}
				value={typed?.[field.starts(id)]?.[0] ?? ""}
			/>
		</div>
	);
}

function Known({ subject }: { subject: Subject }) {
	const { t } = useTranslation("outcomes");
	const known = [stepNow(subject, "actual"), stepNow(subject, "planned")].filter(
		(one) => one !== null,
	);
	if (known.length === 0) return <p className="soft">{t("known.nothing")}</p>;
	return (
		<ul className="stack-s">
			{known.map((step) => (
				<li key={step.kind}>
					<StepLine step={step} />
				</li>
			))}
		</ul>
	);
}

function Outcomes({ subject, typed, errors }: PartProps) {
	const { t } = useTranslation("outcomes");
	const { id, outcome } = subject;
	const name = field.codes(id);
	const known = outcome?.codes.map(String) ?? [];
	const ticked = typed ? (typed[name] ?? []) : known;
	return (
		<details className="fold" open={errors[name] !== undefined}>
			<summary>{t("form.outcomesOf", { count: known.length })}</summary>
			<HiddenField
				name={field.seen(id)}
				value={typed?.[field.seen(id)]?.[0] ?? outcome?.id ?? ""}
			/>
			<Choices
				type="checkbox"
				layout="grid"
				name={name}
				legend={t("form.outcomes")}
				error={errors[name]}
				options={OUTCOME_CODES.map((code) => ({
					value: String(code),
					label: t(`outcome.${code}`),
				}))}
				selected={ticked}
			/>
		</details>
	);
}
