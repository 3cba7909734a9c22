import { useTranslation } from "react-i18next";
import type { Language } from "#app/i18n/languages.ts";
import { TextArea, TextField } from "#app/ui/fields.tsx";
import type { FactsFieldsProps } from "./desk-facts-page.tsx";
import { OTHER_LANGUAGES } from "./more-form.ts";

export function TextFields({ typed, errors }: FactsFieldsProps) {
	const { t } = useTranslation(["timetable", "manage"]);
	const field = (name: string) => ({ name, value: typed[name]?.[0], error: errors[name] });
	return (
		<fieldset className="stack">
			<legend className="legend legend-l">{t("form.texts")}</legend>
			<TextField label={t("manage:facts.name")} maxLength={200} {...field("title")} />
			<TextArea label={t("form.summary")} rows={3} maxLength={2000} {...field("summary")} />
			<TextArea label={t("form.bring")} rows={2} maxLength={2000} {...field("bring")} />
			{OTHER_LANGUAGES.map((language) => (
				<Translated key={language.tag} language={language} typed={typed} errors={errors} />
			))}
		</fieldset>
	);
}

function Translated({ language, typed, errors }: FactsFieldsProps & { language: Language }) {
	const { t } = useTranslation("timetable");
	const { tag, name, direction } = language;
	const field = (part: string) => ({
		name: `${part}-${tag}`,
		value: typed[`${part}-${tag}`]?.[0],
		error: errors[`${part}-${tag}`],
	});
	const isOpen = ["title", "summary", "bring"].some((part) => errors[`${part}-${tag}`]);
	return (
		<details className="fold" open={isOpen}>
			<summary>
				<span lang={tag} dir={direction}>
					{name}
				</span>
			</summary>
			<div className="stack">
				<p className="hint">{t("form.inLanguage", { language: name })}</p>
				<TextField label={t("form.title")} maxLength={200} {...field("title")} />
				<TextArea label={t("form.summaryIn")} rows={3} maxLength={2000} {...field("summary")} />
				<TextArea label={t("form.bringIn")} rows={2} maxLength={2000} {...field("bring")} />
			</div>
		</details>
	);
}
