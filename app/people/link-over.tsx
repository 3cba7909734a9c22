import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { ButtonLink } from "#app/ui/button.tsx";

/** A link that was used, or is too old: what she can do instead. */
export function LinkOver({ why, children }: { why: string; children?: ReactNode }) {
	const { t } = useTranslation("people");
	const href = useHref();
	return (
		<>
			<h1>{t("over.title")}</h1>
			<p>{why}</p>
			<div className="actions">
				<ButtonLink href={href("/sign-in")}>{t("signIn.title")}</ButtonLink>
				{children}
			</div>
		</>
	);
}
