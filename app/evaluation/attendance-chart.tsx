import { useTranslation } from "react-i18next";
import { usePage } from "#app/i18n/page.tsx";
import { Bar } from "#app/ui/bar.tsx";
import type { TableRow } from "./group-table.tsx";
import { shareWords } from "./report-words.ts";

/** A bar for each class that has a number; the words are text, so that they stay readable. */
export function AttendanceChart({ rows }: { rows: readonly TableRow[] }) {
	const { t } = useTranslation("evaluation");
	const { language, t: anyText } = usePage();
	const bars = rows.flatMap((row) => {
		const value = row.figures.find(({ measure }) => measure === "attendance")?.value;
		return typeof value === "number" ? [{ label: row.label, value }] : [];
	});
	if (bars.length === 0) return null;
	return (
		<figure className="chart">
			<figcaption>
				<h3>{t("report.chart")}</h3>
				<p className="small soft">{t("report.chartHelp")}</p>
			</figcaption>
			<ul>
				{bars.map(({ label, value }, index) => (
					<li key={index}>
						<span className="chart-label">{label}</span>
						<Bar share={value} />
						<bdi className="chart-value">{shareWords(value, { t: anyText, language })}</bdi>
					</li>
				))}
			</ul>
		</figure>
	);
}
