import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { SelectField, TextArea, TextField } from "#app/ui/fields.tsx";
import type { ClassFieldsProps } from "./class-fields.tsx";
import { FREE_FOR } from "./more-facts.ts";

export function CostFields({ typed, errors, options }: ClassFieldsProps) {
	const { t } = useTranslation("timetable");
	const { language } = usePage();
	const field = (name: string) => ({ name, value: typed[name]?.[0], error: errors[name] });
	const nameOf = ({ title, startsOn }: (typeof options.classes)[number]) =>
		startsOn ? `${title}, ${formatDay(startsOn, language, "short")}` : title;
	return (
		<>
			<TextField
				label={t("form.cost")}
				hint={t("form.costHint")}
				inputMode="decimal"
				width="short"
				dir="ltr"
				{...field("cost")}
			/>
			<TextField label={t("form.costNote")} maxLength={255} {...field("cost-note")} />
			<SelectField
				label={t("form.freeFor")}
				empty={t("form.notSaid")}
				options={FREE_FOR.map((who) => ({ value: who, label: t(`form.free.${who}`) }))}
				{...field("free-for")}
			/>
			<TextField label={t("form.helpers")} hint={t("form.helpersHint")} {...field("helpers")} />
			<TextArea label={t("form.entryNote")} rows={2} maxLength={2000} {...field("entry-note")} />
			<TextField type="url" label={t("form.webpage")} maxLength={255} {...field("webpage")} />
			<SelectField
				label={t("form.next")}
				empty={t("form.noNext")}
				options={options.classes.map((one) => ({ value: one.id, label: nameOf(one) }))}
				{...field("next")}
			/>
		</>
	);
}
