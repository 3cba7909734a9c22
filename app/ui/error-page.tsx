import { useTranslation } from "react-i18next";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { ButtonLink } from "./button.tsx";
import { PageFrame } from "./page-frame.tsx";

/** The errors that have words of their own. */
const KNOWN = [400, 403, 404, 405, 500] as const;
type KnownError = (typeof KNOWN)[number];

export function isKnownError(status: number): status is KnownError {
	return KNOWN.some((known) => known === status);
}

export function ErrorPage({ status }: { status: KnownError }) {
	const { t } = useTranslation("common");
	const href = useHref();
	const { requestId } = usePage();
	return (
		<PageFrame>
			<h1>{t(`error.${status}.title`)}</h1>
			<p>{t(`error.${status}.help`)}</p>
			<ButtonLink href={href("/")}>{t("error.home")}</ButtonLink>
			<p className="small soft">
				{t("error.reference")} <bdi>{requestId}</bdi>
			</p>
		</PageFrame>
	);
}
