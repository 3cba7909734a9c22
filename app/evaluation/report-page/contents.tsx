import { useTranslation } from "react-i18next";
import type { Section } from "../report-model.ts";

export function Contents({ sections }: { sections: readonly Section[] }) {
	const { t } = useTranslation("report");
	if (sections.length < 2) return null;
	return (
		<nav className="report-contents" aria-labelledby="contents">
			<h2 id="contents">{t("contents")}</h2>
			<ol>
				{sections.map(({ id }) => (
					<li key={id}>
						<a href={`#${id}`}>{t(`section.${id}`)}</a>
					</li>
				))}
			</ol>
		</nav>
	);
}
