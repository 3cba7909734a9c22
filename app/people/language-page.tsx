import { useTranslation } from "react-i18next";
import { languages } from "#app/i18n/languages.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";

export function LanguagePage({ errors }: { errors: Record<string, string> }) {
	const { t } = useTranslation("people");
	const { language } = usePage();
	return (
		<>
			<ErrorSummary errors={errors} />
			<h1>{t("language.title")}</h1>
			<form method="post">
				<Choices
					type="radio"
					layout="grid"
					name="language"
					legend={t("language.legend")}
					options={languages.map(({ tag, name, direction }) => ({
						value: tag,
						label: (
							<span lang={tag} dir={direction}>
								{name}
							</span>
						),
					}))}
					selected={[language]}
					{...(errors.language !== undefined && { error: errors.language })}
				/>
				<Button>{t("language.submit")}</Button>
			</form>
		</>
	);
}
