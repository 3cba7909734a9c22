import { useTranslation } from "react-i18next";
import { usePage } from "#app/i18n/page.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { canDoKey } from "./can-do.ts";
import { LEVELS, type Level, SKILLS, type Skill } from "./levels.ts";

/** What somebody at each level can do, to look up while assessing. */
export function CanDoTable() {
	const { t } = useTranslation("assessments");
	const page = usePage();
	const line = (skill: Skill, level: Level) => page.t(canDoKey(skill, level));
	return (
		<details className="fold">
			<summary>{t("classForm.canDo")}</summary>
			<DataTable
				caption={t("classForm.canDo")}
				captionHidden
				rowHeader="level"
				columns={[
					{ key: "level", label: page.t("assessments:classForm.level") },
					...SKILLS.map((skill) => ({ key: skill, label: page.t(`skills.${skill}`) })),
				]}
				rows={LEVELS.map((level) => ({
					level: page.t(`levels.${level}`),
					...Object.fromEntries(SKILLS.map((skill) => [skill, line(skill, level)])),
				}))}
			/>
		</details>
	);
}
