import { useTranslation } from "react-i18next";
import { languages } from "#app/i18n/languages.ts";
import { Choices } from "#app/ui/choices.tsx";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import { CONTACT_WAYS } from "./details.ts";
import { LONGEST } from "./details-form.ts";
import type { FieldsProps } from "./details-typed.ts";

export function NameFields({ typed, errors }: FieldsProps) {
	const { t } = useTranslation("learners");
	return (
		<>
			<TextField
				name="name"
				label={t("details.name")}
				hint={t("details.nameHint")}
				value={typed.name?.[0]}
				error={errors.name}
				maxLength={LONGEST.name}
			/>
			<TextField
				name="full-name"
				label={t("details.fullName")}
				value={typed["full-name"]?.[0]}
				error={errors["full-name"]}
				maxLength={LONGEST.name}
				optional
			/>
			<TextField
				name="say-name"
				label={t("details.sayName")}
				hint={t("details.sayNameHint")}
				value={typed["say-name"]?.[0]}
				maxLength={LONGEST.say}
				optional
			/>
			<LanguageField typed={typed} errors={errors} />
		</>
	);
}

/** A language in which there are no pages yet stays as it is: the first choice. */
function LanguageField({ typed, errors }: FieldsProps) {
	const { t } = useTranslation("learners");
	const value = typed.language?.[0] ?? "";
	const isKnown = languages.some(({ tag }) => tag === value);
	return (
		<SelectField
			name="language"
			label={t("details.language")}
			value={isKnown ? value : ""}
			error={errors.language}
			empty={isKnown ? undefined : t("details.otherLanguage")}
			options={languages.map(({ tag, name }) => ({ value: tag, label: name, lang: tag }))}
			width="medium"
		/>
	);
}

export function ContactFields({ typed, errors }: FieldsProps) {
	const { t } = useTranslation("learners");
	return (
		<fieldset className="stack">
			<legend className="legend legend-l">{t("details.contact")}</legend>
			<TextField
				name="phone"
				type="tel"
				label={t("details.phone")}
				value={typed.phone?.[0]}
				error={errors.phone}
				maxLength={40}
			/>
			<Choices
				type="radio"
				name="leave-message"
				legend={t("details.leaveMessage")}
				hint={t("details.leaveMessageHint")}
				selected={typed["leave-message"] ?? []}
				layout="row"
				options={[
					{ value: "yes", label: t("details.yes") },
					{ value: "no", label: t("details.no") },
				]}
			/>
			<TextField
				name="email"
				type="email"
				label={t("details.email")}
				value={typed.email?.[0]}
				error={errors.email}
				maxLength={254}
			/>
			<Choices
				type="radio"
				name="contact-way"
				legend={t("details.way")}
				error={errors["contact-way"]}
				selected={typed["contact-way"] ?? []}
				layout="row"
				options={[
					...CONTACT_WAYS.map((way) => ({ value: way, label: t(`way.${way}`) })),
					{ value: "", label: t("way.none") },
				]}
			/>
		</fieldset>
	);
}
