import { useTranslation } from "react-i18next";
import { AttendanceChart } from "./attendance-chart.tsx";
import { FigureCards } from "./figure-cards.tsx";
import { Marks } from "./marks.tsx";
import { GroupTables, useLabels } from "./report-groups.tsx";
import type { ReportView } from "./report-view.ts";
import { SkillTable } from "./skill-tables.tsx";

/** Working view, preview and published report: the same page, made of different numbers. */
export function ReportBody({ view }: { view: ReportView }) {
	const { t } = useTranslation("evaluation");
	const labels = useLabels();
	const { audience } = view;
	if (view.courses.length === 0) return <p>{t("report.noClasses")}</p>;
	return (
		<>
			<section className="stack">
				<h2>{t("report.figures")}</h2>
				<FigureCards figures={view.figures} />
			</section>
			<section className="stack">
				<h2>{t("report.skills")}</h2>
				<p>{t("report.skillsHelp")}</p>
				<SkillTable skills={view.skills} />
				<details className="definition">
					<summary>{t("report.definition")}</summary>
					<p>{t("definition.gained")}</p>
				</details>
			</section>
			<section className="stack">
				<h2>{t("report.courses")}</h2>
				<AttendanceChart rows={labels.courses(view).slice(0, -1)} />
				<GroupTables of={t("column.class")} rows={labels.courses(view)} audience={audience} />
			</section>
			<section className="stack">
				<h2>{t("report.areas")}</h2>
				<p>{t("report.areasHelp")}</p>
				<GroupTables of={t("column.area")} rows={labels.areas(view)} audience={audience} />
			</section>
			<section className="stack">
				<h2>{t("report.levels")}</h2>
				<p>{t("report.levelsHelp")}</p>
				<GroupTables of={t("column.level")} rows={labels.levels(view)} audience={audience} />
			</section>
			<Marks audience={audience} />
		</>
	);
}
