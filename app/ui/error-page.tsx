import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { ButtonLink } from "./button.tsx";
import { PageFrame } from "./page-frame.tsx";

export function ErrorPage({ status }: { status: 400 | 403 | 404 | 500 }) {
	const { t } = useTranslation("common");
	const href = useHref();
	return (
		<PageFrame>
			<h1>{t(`error.${status}.title`)}</h1>
			<p>{t(`error.${status}.help`)}</p>
			<ButtonLink href={href("/")}>{t("error.home")}</ButtonLink>
		</PageFrame>
	);
}
