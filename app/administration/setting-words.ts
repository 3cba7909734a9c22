import { formatNumber } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { ruleOf, type SettingName } from "#app/settings/settings.ts";

/** What a setting and its values are called; the compiler asks for the words of each. */
export function useSettingWords() {
	const { t, language } = usePage();
	return {
		name: (name: SettingName) => t(`admin:setting.${name}.name`),
		about: (name: SettingName) => t(`admin:setting.${name}.about`),
		/** As it was kept once, too: a choice that is no more is shown as it stands. */
		value: (name: SettingName, value: string) => {
			const rule = ruleOf(name);
			if (rule.kind === "number") return formatNumber(Number(value), language);
			const known = CHOICES.find((choice) => choice === value);
			return known ? t(`admin:choice.${known}`) : value;
		},
	};
}

/** Values that choices have; a new one is named here and in `admin:choice`. */
export const CHOICES = ["off", "on"] as const;
