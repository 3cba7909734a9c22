import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";

/** One question, one button. */
export function RemovalPage() {
	const { t } = useTranslation("factors");
	const href = useHref();
	return (
		<>
			<h1>{t("app.removeTitle")}</h1>
			<p>{t("app.removeHelp")}</p>
			<form method="post" className="cluster">
				<Button kind="danger" picto="cross">
					{t("app.remove")}
				</Button>
				<ButtonLink kind="secondary" href={href("/account/security")}>
					{t("app.keep")}
				</ButtonLink>
			</form>
		</>
	);
}
