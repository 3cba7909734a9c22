import { useTranslation } from "react-i18next";
import { TextField } from "#app/ui/fields.tsx";

/** For a code of the app; of the paper too, unless it is said otherwise. */
export function CodeField({ error, appOnly }: { error: string | undefined; appOnly?: boolean }) {
	const { t } = useTranslation("factors");
	return (
		<TextField
			name="code"
			width="medium"
			dir="ltr"
			label={t("code.label")}
			hint={appOnly ? t("code.appHint") : t("code.hint")}
			autoComplete="one-time-code"
			inputMode={appOnly ? "numeric" : "text"}
			maxLength={40}
			{...(error !== undefined && { error })}
		/>
	);
}
