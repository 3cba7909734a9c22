import { useTranslation } from "react-i18next";
import { LEVELS } from "#app/assessments/levels.ts";
import { Choices } from "#app/ui/choices.tsx";
import { TextField } from "#app/ui/fields.tsx";
import type { FactsFieldsProps } from "./desk-facts-page.tsx";

export function FirstFacts({ typed, errors }: FactsFieldsProps) {
	const { t } = useTranslation(["manage", "common"]);
	return (
		<>
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

type DayFieldProps = FactsFieldsProps & { name: string; label: string };

function DayField({ name, label, typed, errors }: DayFieldProps) {
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
