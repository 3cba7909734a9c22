import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { LinkOver } from "./link-over.tsx";
import { NewPasswordFields } from "./new-password-fields.tsx";

export const RESET_FORM = "reset";

type AskPageProps = {
	email: string;
	/** The same for everybody, whatever was typed. */
	hasAsked: boolean;
	sendsMail: boolean;
	errors: Record<string, string>;
};

export function ResetAskPage({ email, hasAsked, sendsMail, errors }: AskPageProps) {
	const { t } = useTranslation("people");
	if (hasAsked) return <Asked />;
	return (
		<>
			<ErrorSummary errors={errors} />
			<h1>{t("reset.title")}</h1>
			{sendsMail ? (
				<form method="post" id={RESET_FORM} noValidate>
					<p>{t("reset.intro")}</p>
					<TextField
						type="email"
						name="email"
						label={t("signIn.email")}
						value={email}
						autoComplete="username"
						maxLength={254}
						{...(errors.email !== undefined && { error: errors.email })}
					/>
					<Button>{t("reset.submit")}</Button>
				</form>
			) : (
				<Notice tone="info">
					<p>{t("reset.noMail")}</p>
				</Notice>
			)}
		</>
	);
}

function Asked() {
	const { t } = useTranslation("people");
	const href = useHref();
	return (
		<>
			<h1>{t("reset.askedTitle")}</h1>
			<p>{t("reset.asked")}</p>
			<p>{t("reset.askedHours")}</p>
			<ButtonLink kind="secondary" href={href("/sign-in")}>
				{t("signIn.title")}
			</ButtonLink>
		</>
	);
}

type ResetPageProps = { isOver: boolean; errors: Record<string, string> };

export function ResetPage({ isOver, errors }: ResetPageProps) {
	const { t } = useTranslation("people");
	const href = useHref();
	if (isOver)
		return (
			<LinkOver why={t("over.reset")}>
				<ButtonLink kind="secondary" href={href("/reset")}>
					{t("reset.title")}
				</ButtonLink>
			</LinkOver>
		);
	return (
		<>
			<ErrorSummary errors={errors} />
			<h1>{t("reset.chooseTitle")}</h1>
			<p>{t("reset.chooseIntro")}</p>
			<form method="post">
				<NewPasswordFields errors={errors} />
				<Button>{t("password.submit")}</Button>
			</form>
		</>
	);
}
