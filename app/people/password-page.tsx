import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { NewPasswordFields } from "./new-password-fields.tsx";
import { PasswordField } from "./password-field.tsx";

export function PasswordPage({ errors }: { errors: Record<string, string> }) {
	const { t } = useTranslation("people");
	return (
		<>
			<ErrorSummary errors={errors} />
			<h1>{t("password.title")}</h1>
			<p>{t("password.intro")}</p>
			<form method="post">
				<PasswordField name="old-password" label={t("password.old")} errors={errors} />
				<NewPasswordFields errors={errors} />
				<Button>{t("password.submit")}</Button>
			</form>
		</>
	);
}
