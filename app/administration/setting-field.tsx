import { useTranslation } from "react-i18next";
import { formatNumber } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { ruleOf, type SettingName } from "#app/settings/settings.ts";
import { Choices } from "#app/ui/choices.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { useSettingWords } from "./setting-words.ts";

type SettingFieldProps = { name: SettingName; value: string; error: string | undefined };

export function SettingField({ name, value, error }: SettingFieldProps) {
	const { t } = useTranslation("admin");
	const { language } = usePage();
	const words = useSettingWords();
	const rule = ruleOf(name);
	const problem = error === undefined ? {} : { error };
	if (rule.kind === "choice") {
		return (
			<Choices
				type="radio"
				name="value"
				legend={t("settings.value")}
				options={rule.values.map((one) => ({ value: one, label: words.value(name, one) }))}
				selected={[value]}
				{...problem}
			/>
		);
	}
	const limits = {
		least: formatNumber(rule.least, language),
		most: formatNumber(rule.most, language),
	};
	return (
		<TextField
			name="value"
			label={t("settings.value")}
			hint={t("settings.limits", limits)}
			inputMode="numeric"
			width="short"
			dir="ltr"
			maxLength={6}
			value={value}
			{...problem}
		/>
	);
}
