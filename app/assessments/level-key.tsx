import { useTranslation } from "react-i18next";
import { usePage } from "#app/i18n/page.tsx";
import { LEVELS } from "./levels.ts";

/** What the short names of the levels stand for. */
export function LevelKey() {
	const { t } = useTranslation("assessments");
	const { t: all } = usePage();
	return (
		<ul className="cluster small level-key">
			<li>
				<b>{NOTHING_NEW}</b> {t("classForm.none")}
			</li>
			{LEVELS.map((level) => (
				<li key={level}>
					<b>
						<bdi lang="en">{t(`levelShort.${level}`)}</bdi>
					</b>{" "}
					{all(`levels.${level}`)}
				</li>
			))}
		</ul>
	);
}

export const NOTHING_NEW = "–";
