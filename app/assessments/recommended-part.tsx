import { useTranslation } from "react-i18next";
import { isolate } from "#app/i18n/bidi.ts";
import { formatList } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { groupsByLevel, isSpiky, type Recommended } from "./recommend.ts";

type RecommendedProps = { name: string; levels: Recommended; needsLiteracy: boolean };

/** The level of class she needs, skill by skill, and what to think of besides. */
export function RecommendedPart({ name, levels, needsLiteracy }: RecommendedProps) {
	const { t } = useTranslation("assessments");
	const { t: all, language, direction } = usePage();
	const groups = groupsByLevel(levels);
	const isolated = isolate(name, direction);
	return (
		<div className="stack-s">
			{groups.length > 0 && (
				<ul className="cluster">
					{groups.map(({ level, skills }) => (
						<li key={level}>
							<strong>{all(`levels.${level}`)}</strong>{" "}
							<span className="soft">
								{formatList(
									skills.map((skill) => all(`skills.${skill}`)),
									language,
								)}
							</span>
						</li>
					))}
				</ul>
			)}
			{isSpiky(levels) && (
				<Notice tone="info">
					<p>{t("fitting.spiky", { name: isolated })}</p>
				</Notice>
			)}
			{needsLiteracy && (
				<Notice tone="info">
					<p>{t("fitting.literacy", { name: isolated })}</p>
				</Notice>
			)}
		</div>
	);
}
