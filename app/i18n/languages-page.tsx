import { useTranslation } from "react-i18next";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { languages } from "./languages.ts";

export function LanguagesPage() {
	const { t } = useTranslation("common");
	return (
		<PageFrame>
			<h1>{t("languages.title")}</h1>
			<ul className="stack">
				{languages.map(({ tag, name, direction }) => (
					<li key={tag}>
						<a href={`/${tag}`} hrefLang={tag} lang={tag} dir={direction}>
							{name}
						</a>
					</li>
				))}
			</ul>
		</PageFrame>
	);
}
