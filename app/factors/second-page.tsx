import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { HiddenField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { CodeField } from "./code-field.tsx";
import { PasskeyForm } from "./passkey-form.tsx";

export const SECOND_FORM = "second-step";

type SecondPageProps = { next: string; hasPasskey: boolean; errors: Record<string, string> };

export function SecondPage({ next, hasPasskey, errors }: SecondPageProps) {
	const { t } = useTranslation("factors");
	const href = useHref();
	return (
		<>
			<ErrorSummary errors={errors} />
			<h1>{t("second.title")}</h1>
			{hasPasskey && (
				<PasskeyForm
					kind="prove"
					action={href("/sign-in/passkey")}
					challenge={href("/sign-in/challenge.json")}
					label={t("passkey.use")}
					next={next}
				/>
			)}
			<form method="post" id={SECOND_FORM} action={href("/sign-in/second")}>
				<HiddenField name="next" value={next} />
				<CodeField error={errors.code} />
				<Button kind={hasPasskey ? "secondary" : "primary"}>{t("second.submit")}</Button>
			</form>
			<p>{t("second.lost")}</p>
		</>
	);
}

/** Five wrong codes, five minutes, or a password that changed. */
export function SecondOverPage() {
	const { t } = useTranslation("factors");
	const href = useHref();
	return (
		<>
			<h1>{t("second.overTitle")}</h1>
			<Notice tone="warn">
				<p>{t("second.over")}</p>
			</Notice>
			<ButtonLink href={href("/sign-in")}>{t("second.again")}</ButtonLink>
		</>
	);
}
