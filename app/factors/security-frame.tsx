import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";

/** The way back to all that she proves who she is with. */
export function SecurityFrame({ children }: { children: ReactNode }) {
	const { t } = useTranslation("factors");
	const href = useHref();
	return (
		<PageFrame back={{ href: href("/account/security"), label: t("security.title") }}>
			{children}
		</PageFrame>
	);
}
