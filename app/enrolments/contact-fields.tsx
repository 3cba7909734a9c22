import { useTranslation } from "react-i18next";
import { Choices } from "#app/ui/choices.tsx";
import { TextField } from "#app/ui/fields.tsx";
import type { JoinTyped } from "./join-form.ts";

export type JoinFieldsProps = { typed: JoinTyped; errors: Record<string, string> };

export function ContactFields({ typed, errors }: JoinFieldsProps) {
	const { t } = useTranslation("enrolments");
	return (
		<>
			<TextField
				name="name"
				label={t("join.name")}
				hint={t("join.nameHint")}
				value={typed.name}
				error={errors.name}
				autoComplete="given-name"
				maxLength={100}
				dir="auto"
			/>
			<fieldset className="stack">
				<legend className="legend legend-l">{t("join.contact")}</legend>
				<p className="hint">{t("join.contactHint")}</p>
				<PhoneFields typed={typed} errors={errors} />
				<TextField
					name="email"
					type="email"
					label={t("join.email")}
					hint={t("join.emailHint")}
					value={typed.email}
					error={errors.email}
					autoComplete="email"
					maxLength={254}
				/>
			</fieldset>
		</>
	);
}

function PhoneFields({ typed, errors }: JoinFieldsProps) {
	const { t } = useTranslation("enrolments");
	return (
		<>
			<TextField
				name="phone"
				type="tel"
				label={t("join.phone")}
				hint={t("join.phoneHint")}
				value={typed.phone}
				error={errors.phone}
				autoComplete="tel"
				maxLength={40}
			/>
			<Choices
				type="radio"
				name="leave-message"
				legend={t("join.leaveMessage")}
				hint={t("join.leaveMessageHint")}
				error={errors["leave-message"]}
				selected={[typed["leave-message"] ?? ""]}
				layout="row"
				options={[
					{ value: "yes", label: t("join.yes") },
					{ value: "no", label: t("join.no") },
				]}
			/>
		</>
	);
}
