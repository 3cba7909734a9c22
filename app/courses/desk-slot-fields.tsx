import { useTranslation } from "react-i18next";
import { weekdayName } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import type { FactsFieldsProps } from "./desk-facts-page.tsx";
import { rowsShown } from "./desk-form.ts";

const WEEK = [1, 2, 3, 4, 5, 6, 7];

export function SlotFields({ typed, errors }: FactsFieldsProps) {
	const { t } = useTranslation("manage");
	return (
		<fieldset className="stack">
			<legend className="legend legend-l">{t("facts.slots")}</legend>
			<p className="hint">{t("facts.slotsHint")}</p>
			{rowsShown(typed).map((row) => (
				<SlotRow key={row} row={row} typed={typed} errors={errors} />
			))}
		</fieldset>
	);
}

function SlotRow({ row, typed, errors }: FactsFieldsProps & { row: number }) {
	const { t } = useTranslation("manage");
	const { language } = usePage();
	return (
		<fieldset className="slot-row">
			<legend className="visually-hidden">{t("facts.slot", { number: row })}</legend>
			<SelectField
				name={`weekday-${row}`}
				label={t("facts.weekday")}
				value={typed[`weekday-${row}`]?.[0]}
				error={errors[`weekday-${row}`]}
				empty={t("facts.noDay")}
				options={WEEK.map((day) => ({ value: String(day), label: weekdayName(day, language) }))}
			/>
			<TextField
				type="time"
				name={`starts-${row}`}
				label={t("facts.starts")}
				value={typed[`starts-${row}`]?.[0]}
			/>
			<TextField
				type="time"
				name={`ends-${row}`}
				label={t("facts.ends")}
				value={typed[`ends-${row}`]?.[0]}
			/>
		</fieldset>
	);
}
