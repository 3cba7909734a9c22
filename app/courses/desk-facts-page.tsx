import { useTranslation } from "react-i18next";
import { LEVELS } from "#app/assessments/levels.ts";
import type { FieldErrors } from "#app/http/forms.ts";
import { useHref } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { TextField } from "#app/ui/fields.tsx";
import type { DeskCourse } from "./desk.server.ts";
import type { FactsTyped } from "./desk-form.ts";
import { DeskFrame } from "./desk-frame.tsx";
import { MoreFacts, type Venue } from "./desk-more-facts.tsx";
import { SlotFields } from "./desk-slot-fields.tsx";

type FactsPageProps = {
	course: DeskCourse;
	venues: readonly Venue[];
	typed: FactsTyped;
	errors?: FieldErrors;
};

export function DeskFactsPage({ course, venues, typed, errors = {} }: FactsPageProps) {
	const { t } = useTranslation("manage");
	const href = useHref();
	const words = useErrorTexts(errors);
	const page = `/manage/classes/${course.id}`;
	return (
		<DeskFrame
			back={{ href: href(page), label: course.title }}
			switcher={{ formId: "facts", action: `${page}/facts`, method: "post" }}
		>
			<ErrorSummary errors={words} />
			<h1>{t("facts.title")}</h1>
			<form
				id="facts"
				method="post"
				action={href(`${page}/facts`)}
				noValidate
				className="stack-l measure"
			>
				<FirstFacts typed={typed} errors={words} />
				<SlotFields typed={typed} errors={words} />
				<MoreFacts typed={typed} errors={words} venues={venues} />
				<Button picto="check">{t("facts.save")}</Button>
			</form>
		</DeskFrame>
	);
}

export type FactsFieldsProps = { typed: FactsTyped; errors: Record<string, string> };

function FirstFacts({ typed, errors }: FactsFieldsProps) {
	const { t } = useTranslation(["manage", "common"]);
	return (
		<>
			<TextField
				name="title"
				label={t("facts.name")}
				value={typed.title?.[0]}
				error={errors.title}
				maxLength={200}
			/>
			<Choices
				type="checkbox"
				name="levels"
				legend={t("facts.levels")}
				hint={t("facts.levelsHint")}
				error={errors.levels}
				selected={typed.levels ?? []}
				layout="grid"
				options={LEVELS.map((level) => ({ value: level, label: t(`common:levels.${level}`) }))}
			/>
			<fieldset className="stack">
				<legend className="legend legend-l">{t("facts.dates")}</legend>
				<div className="pair">
					<DayField name="starts-on" label={t("facts.startsOn")} {...{ typed, errors }} />
					<DayField name="ends-on" label={t("facts.endsOn")} {...{ typed, errors }} />
				</div>
			</fieldset>
		</>
	);
}

function DayField({
	name,
	label,
	typed,
	errors,
}: FactsFieldsProps & { name: string; label: string }) {
	return (
		<TextField
			type="date"
			name={name}
			label={label}
			value={typed[name]?.[0]}
			error={errors[name]}
			width="medium"
		/>
	);
}
