import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/fields.tsx";

type PasswordPageProps = { errors: Record<string, string> };

export function PasswordPage({ errors }: PasswordPageProps) {
	const { t } = useTranslation("people");
	return (
		<>
			<ErrorSummary errors={errors} />
			<h1>{t("password.title")}</h1>
			<p>{t("password.intro")}</p>
			<form method="post">
				<Password name="old-password" label={t("password.old")} errors={errors} />
				<Password
					isNew
					name="new-password"
					label={t("password.new")}
					hint={t("password.newHint")}
					errors={errors}
				/>
				<Password isNew name="again" label={t("password.again")} errors={errors} />
				<Button>{t("password.submit")}</Button>
			</form>
		</>
	);
}

type PasswordProps = PasswordPageProps & {
	name: string;
	label: string;
	hint?: string;
	isNew?: boolean;
};

function Password({ name, label, hint, isNew = false, errors }: PasswordProps) {
	const error = errors[name];
	return (
		<TextField
			type="password"
			width="medium"
			name={name}
			label={label}
			hint={hint}
			autoComplete={isNew ? "new-password" : "current-password"}
			{...(error !== undefined && { error })}
		/>
	);
}
