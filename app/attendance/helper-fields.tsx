import { useTranslation } from "react-i18next";
import { languages } from "#app/i18n/languages.ts";
import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { HiddenField, SelectField, TextField } from "#app/ui/fields.tsx";
import { HELPER_ROLES } from "./helper-form.ts";

type HelperFieldsProps = {
	action: string;
	known: readonly { id: string; name: string }[];
	typed: Record<string, string[]>;
	errors: Record<string, string>;
	formKey: string;
};

export function HelperFields({ action, known, typed, errors, formKey }: HelperFieldsProps) {
	const { t } = useTranslation("attendance");
	const field = (name: string) => ({
		name,
		value: typed[name]?.[0] ?? "",
		...(errors[name] && { error: errors[name] }),
	});
	return (
		<form method="post" action={action} id="helper" className="stack">
			<HiddenField name="form-key" value={typed["form-key"]?.[0] ?? formKey} />
			{known.length > 0 && (
				<SelectField
					{...field("person")}
					label={t("helpers.known")}
					empty={t("helpers.knownEmpty")}
					options={known.map(({ id, name }) => ({ value: id, label: name }))}
					width="medium"
				/>
			)}
			<TextField
				{...field("name")}
				label={t("helpers.newName")}
				autoComplete="off"
				maxLength={100}
				width="medium"
			/>
			<TextField
				{...field("phone")}
				type="tel"
				label={t("helpers.phone")}
				autoComplete="off"
				width="medium"
			/>
			<TextField
				{...field("email")}
				type="email"
				label={t("helpers.email")}
				autoComplete="off"
				width="medium"
			/>
			<SelectField
				{...field("language")}
				value={typed.language?.[0] ?? "en"}
				label={t("helpers.language")}
				options={languages.map(({ tag, name }) => ({ value: tag, label: name, lang: tag }))}
				width="medium"
			/>
			<Choices
				type="radio"
				name="role"
				legend={t("helpers.roleLegend")}
				selected={typed.role ?? []}
				{...(errors.role && { error: errors.role })}
				options={HELPER_ROLES.map((value) => ({
					value,
					label: t(`helpers.roles.${value}`),
					hint: t(`helpers.roleHint.${value}`),
				}))}
			/>
			<DayFields {...{ typed, errors }} />
			<Button>{t("helpers.submit")}</Button>
		</form>
	);
}

/** Her first and last day, in both forms. */
export function DayFields({ typed, errors }: Pick<HelperFieldsProps, "typed" | "errors">) {
	const { t } = useTranslation("attendance");
	return (
		<>
			<TextField
				name="from"
				type="date"
				label={t("helpers.from")}
				value={typed.from?.[0] ?? ""}
				width="medium"
				{...(errors.from && { error: errors.from })}
			/>
			<TextField
				name="to"
				type="date"
				label={t("helpers.to")}
				hint={t("helpers.toHint")}
				value={typed.to?.[0] ?? ""}
				width="medium"
				{...(errors.to && { error: errors.to })}
			/>
		</>
	);
}
