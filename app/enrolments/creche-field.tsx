import { useTranslation } from "react-i18next";
import { TextField } from "#app/ui/fields.tsx";
import type { JoinFieldsProps } from "./contact-fields.tsx";

/** Asked only where a class has a crèche. */
export function CrecheField({ typed, errors }: JoinFieldsProps) {
	const { t } = useTranslation("enrolments");
	return (
		<TextField
			name="creche-ages"
			label={t("join.creche")}
			hint={t("join.crecheHint")}
			value={typed["creche-ages"]}
			error={errors["creche-ages"]}
			maxLength={60}
			width="medium"
			optional
		/>
	);
}
