import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PasskeyForm } from "./passkey-form.tsx";

/** Where an answer of a device comes that was not taken. */
export function PasskeySignInPage({ isRefused, next }: { isRefused: boolean; next: string }) {
	const { t } = useTranslation("factors");
	const href = useHref();
	return (
		<>
			<h1>{t("passkey.use")}</h1>
			{isRefused && (
				<Notice tone="warn">
					<p role="alert">{t("errors.passkeyUnknown")}</p>
				</Notice>
			)}
			<PasskeyForm
				kind="prove"
				action={href("/sign-in/passkey")}
				challenge={href("/sign-in/challenge.json")}
				label={t("passkey.use")}
				next={next}
			/>
			<ButtonLink kind="secondary" href={href("/sign-in")}>
				{t("second.again")}
			</ButtonLink>
		</>
	);
}
