import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LanguageSwitcher, type Switcher } from "./language-switcher.tsx";
import { PageFooter } from "./page-footer.tsx";
import { PageHeader } from "./page-header.tsx";
import { Picto } from "./picto.tsx";

type PageFrameProps = {
	children: ReactNode;
	back?: { href: string; label: string };
	/** For a sidebar or a table; without it the page keeps to a readable line. */
	wide?: boolean;
	switcher?: Switcher;
	/** Says at the foot that everything shown is made up. */
	demo?: boolean;
};

export function PageFrame({ children, back, wide = false, switcher, demo }: PageFrameProps) {
	const { t } = useTranslation("common");
	return (
		<>
			<a className="skip" href="#content">
				{t("frame.skip")}
			</a>
			<PageHeader switcher={<LanguageSwitcher switcher={switcher} />} />
			<div className={wide ? "page page-wide" : "page"}>
				{back && (
					<nav aria-label={back.label}>
						<a className="back" href={back.href}>
							<Picto name="arrow" />
							<span>{back.label}</span>
						</a>
					</nav>
				)}
				<main id="content" tabIndex={-1}>
					{children}
				</main>
			</div>
			<PageFooter demo={demo} />
		</>
	);
}
