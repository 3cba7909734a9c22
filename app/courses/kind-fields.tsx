import { useTranslation } from "react-i18next";
import { Checkbox, Choices } from "#app/ui/choices.tsx";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import type { ClassFieldsProps } from "./class-fields.tsx";
import { KINDS } from "./more-facts.ts";

export function KindFields({ typed, errors, options }: ClassFieldsProps) {
	const { t } = useTranslation(["timetable", "common"]);
	return (
		<>
			<Choices
				type="radio"
				name="kind"
				legend={t("form.kind")}
				selected={typed.kind ?? []}
				layout="grid"
				options={KINDS.map((kind) => ({ value: kind, label: t(`common:kinds.${kind}`) }))}
			/>
			<SelectField
				name="pilot"
				label={t("form.pilot")}
				value={typed.pilot?.[0]}
				error={errors.pilot}
				empty={t("form.noPilot")}
				options={options.pilots.map(({ id, name }) => ({ value: id, label: name }))}
			/>
			<TextField
				name="employer"
				label={t("form.employer")}
				hint={t("form.employerHint")}
				value={typed.employer?.[0]}
				error={errors.employer}
				maxLength={255}
				list="employers"
			/>
			<datalist id="employers">
				{options.employers.map((name) => (
					<option key={name} value={name} />
				))}
			</datalist>
			<Checkbox
				name="private"
				value="yes"
				label={t("form.private")}
				hint={t("form.privateHint")}
				checked={typed.private?.[0] === "yes"}
			/>
		</>
	);
}
