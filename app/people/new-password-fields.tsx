import { useTranslation } from "react-i18next";
import { PasswordField } from "./password-field.tsx";

/** A password that is not hers yet, twice. */
export function NewPasswordFields({ errors }: { errors: Record<string, string> }) {
	const { t } = useTranslation("people");
	return (
		<>
			<PasswordField
				isNew
				name="new-password"
				label={t("password.new")}
				hint={t("password.newHint")}
				errors={errors}
			/>
			<PasswordField isNew name="again" label={t("password.again")} errors={errors} />
		</>
	);
}
