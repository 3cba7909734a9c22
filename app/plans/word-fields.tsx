import { useTranslation } from "react-i18next";
import { languageName } from "#app/i18n/format.ts";
import { isLanguage, languages } from "#app/i18n/languages.ts";
import { usePage } from "#app/i18n/page.tsx";
import { SelectField, TextArea, TextField } from "#app/ui/fields.tsx";
import { LONGEST, type PlanWords } from "./plan.ts";

export type Typed = Record<string, string[]> | undefined;

export type WordFieldsProps = {
	label: string;
	/** Her own language, which is chosen beforehand. */
	own: string;
	before?: PlanWords;
	typed: Typed;
	/** Field name to words. */
	errors: Record<string, string>;
};

/** Words of hers, what language they are in, and the English of it for who does not read that. */
export function WordFields({ label, own, before, typed, errors }: WordFieldsProps) {
	const { t } = useTranslation("plans");
	return (
		<>
			<TextArea
				name="words"
				rows={2}
				maxLength={LONGEST.words}
				label={label}
				hint={t("form.wordsHint")}
				value={typed?.words?.[0] ?? before?.words ?? ""}
				{...errorOf(errors, "words")}
			/>
			<LanguageField name="language" own={own} value={typed?.language?.[0] ?? before?.language} />
			<TextField
				name="english"
				optional
				maxLength={LONGEST.words}
				label={t("form.english")}
				hint={t("form.englishHint")}
				value={typed?.english?.[0] ?? before?.english ?? ""}
			/>
		</>
	);
}

type LanguageFieldProps = { name: string; own: string; value: string | undefined };

export function LanguageField({ name, own, value }: LanguageFieldProps) {
	const { t } = useTranslation("plans");
	const { language } = usePage();
	const known: { value: string; label: string; lang?: string }[] = languages.map((one) => ({
		value: one.tag,
		label: one.name,
		lang: one.tag,
	}));
	const other = { value: own, label: languageName(own, language) };
	return (
		<SelectField
			name={name}
			width="medium"
			label={t("form.language")}
			value={value ?? own}
			options={isLanguage(own) ? known : [...known, other]}
		/>
	);
}

export function errorOf(errors: Record<string, string>, field: string) {
	const error = errors[field];
	return error === undefined ? {} : { error };
}
