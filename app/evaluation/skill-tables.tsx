import { useTranslation } from "react-i18next";
import { usePage } from "#app/i18n/page.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import type { SkillFigures, Value } from "./report-view.ts";
import { countWords, partsWords, shareWords } from "./report-words.ts";

/** Skill by skill: who was assessed twice, and what they gained. */
export function SkillTable({ skills }: { skills: readonly SkillFigures[] }) {
	const { t } = useTranslation(["evaluation", "common"]);
	const page = usePage();
	return (
		<DataTable
			caption={t("skills.caption")}
			rowHeader="skill"
			columns={[
				{ key: "skill", label: t("column.skill") },
				{ key: "withBoth", label: t("skills.withBoth"), numeric: true },
				{ key: "gained", label: t("skills.gained"), numeric: true },
				{ key: "none", label: t("skills.none"), numeric: true },
				{ key: "one", label: t("skills.one"), numeric: true },
				{ key: "twoOrMore", label: t("skills.twoOrMore"), numeric: true },
			]}
			rows={skills.map(({ skill, withBoth, learners, gained, none, one, twoOrMore }) => ({
				skill: t(`common:skills.${skill}`),
				withBoth: t("of.short", {
					part: countWords(withBoth, page),
					whole: countWords(learners, page),
				}),
				gained: <Gained value={gained} />,
				none: <bdi>{countWords(none, page)}</bdi>,
				one: <bdi>{countWords(one, page)}</bdi>,
				twoOrMore: <bdi>{countWords(twoOrMore, page)}</bdi>,
			}))}
		/>
	);
}

type SkillsByGroupProps = {
	caption: string;
	of: string;
	rows: readonly { label: string; skills: readonly SkillFigures[] }[];
};

/** Who gained at least one level, for each class, area or level. */
export function SkillsByGroup({ caption, of, rows }: SkillsByGroupProps) {
	const { t } = useTranslation("common");
	const skills = rows[0]?.skills ?? [];
	if (skills.length === 0) return null;
	return (
		<DataTable
			caption={caption}
			rowHeader="row"
			columns={[
				{ key: "row", label: of },
				...skills.map(({ skill }) => ({ key: skill, label: t(`skills.${skill}`), numeric: true })),
			]}
			rows={rows.map((row) => ({
				row: <bdi>{row.label}</bdi>,
				...Object.fromEntries(
					row.skills.map(({ skill, gained }) => [skill, <Gained key={skill} value={gained} />]),
				),
			}))}
		/>
	);
}

function Gained({ value }: { value: Value }) {
	const page = usePage();
	const parts = partsWords(value, page);
	return (
		<>
			<bdi>{shareWords(value.value, page)}</bdi>
			{parts && <span className="figure-parts">{parts}</span>}
		</>
	);
}
