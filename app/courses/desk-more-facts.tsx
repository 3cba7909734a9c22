import { useTranslation } from "react-i18next";
import { Choices } from "#app/ui/choices.tsx";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import type { ClassFieldsProps } from "./class-fields.tsx";
import { CHILDCARE, YES_NO_FACTS } from "./desk-facts.ts";
import type { FactsFieldsProps } from "./desk-facts-page.tsx";

export function MoreFacts({ typed, errors, options: { venues } }: ClassFieldsProps) {
	const { t } = useTranslation("manage");
	return (
		<>
			<TextField
				name="capacity"
				label={t("facts.capacity")}
				value={typed.capacity?.[0]}
				error={errors.capacity}
				inputMode="numeric"
				width="short"
				dir="ltr"
			/>
			<SelectField
				name="venue"
				label={t("facts.venue")}
				value={typed.venue?.[0]}
				error={errors.venue}
				empty={t("facts.noVenue")}
				options={venues.map(({ id, name, postcode }) => ({
					value: id,
					label: `${name}, ${postcode}`,
				}))}
			/>
			<YesNoFields typed={typed} />
			<CrecheFields typed={typed} errors={errors} />
			<ContactFields typed={typed} errors={errors} />
		</>
	);
}

function YesNoFields({ typed }: Pick<FactsFieldsProps, "typed">) {
	const { t } = useTranslation("manage");
	return (
		<>
			<Choices
				type="checkbox"
				name="yes"
				legend={t("facts.also")}
				selected={typed.yes ?? []}
				layout="grid"
				options={YES_NO_FACTS.map((fact) => ({ value: fact, label: t(`yes.${fact}`) }))}
			/>
			<Choices
				type="radio"
				name="childcare"
				legend={t("facts.childcare")}
				selected={typed.childcare ?? []}
				layout="grid"
				options={CHILDCARE.map((kind) => ({ value: kind, label: t(`childcare.${kind}`) }))}
			/>
		</>
	);
}

function CrecheFields({ typed, errors }: FactsFieldsProps) {
	const { t } = useTranslation("timetable");
	const field = (name: string) => ({ name, value: typed[name]?.[0], error: errors[name] });
	return (
		<fieldset className="stack">
			<legend className="legend">{t("form.creche")}</legend>
			<div className="pair">
				<TextField label={t("form.crechePlaces")} inputMode="numeric" {...field("creche-places")} />
				<TextField label={t("form.crecheFrom")} inputMode="numeric" {...field("creche-from")} />
				<TextField label={t("form.crecheTo")} inputMode="numeric" {...field("creche-to")} />
			</div>
		</fieldset>
	);
}

function ContactFields({ typed, errors }: FactsFieldsProps) {
	const { t } = useTranslation("manage");
	return (
		<fieldset className="stack">
			<legend className="legend legend-l">{t("facts.contact")}</legend>
			<div className="pair">
				<TextField
					type="email"
					name="contact-email"
					label={t("facts.email")}
					value={typed["contact-email"]?.[0]}
					error={errors["contact-email"]}
				/>
				<TextField
					type="tel"
					name="contact-phone"
					label={t("facts.phone")}
					value={typed["contact-phone"]?.[0]}
				/>
			</div>
		</fieldset>
	);
}
