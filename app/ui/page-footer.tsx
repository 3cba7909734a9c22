import { useHref, usePage } from "#app/i18n/page.tsx";

export function PageFooter({ demo = false }: { demo?: boolean }) {
	const { t } = usePage();
	const href = useHref();
	return (
		<footer className="footer">
			<div className="footer-inner">
				<p>{t("frame.about")}</p>
				<ul>
					<li>
						<a href={href("/helper")}>{t("frame.helpers")}</a>
					</li>
					<li>
						<a href={href("/link")}>{t("frame.lostLink")}</a>
					</li>
					<li>
						<a href={href("/languages")}>{t("frame.languages")}</a>
					</li>
					<li>
						<a href={href("/privacy")}>{t("frame.privacy")}</a>
					</li>
					<li>
						<a href={href("/complaints")}>{t("frame.complaints")}</a>
					</li>
					<li>
						<a href={href("/accessibility")}>{t("frame.accessibility")}</a>
					</li>
					<li>
						<a href={href("/evidence")}>{t("frame.evidence")}</a>
					</li>
				</ul>
				{demo && <p>{t("frame.demo")}</p>}
			</div>
		</footer>
	);
}
