import { useTranslation } from "react-i18next";
import { Facts } from "#app/ui/facts.tsx";
import type { Report } from "../report-model.ts";
import { marksOf } from "../report-notes.ts";

/** The signs that stand in place of numbers in this report, and no others. */
export function MarksLegend({ report }: { report: Pick<Report, "sections"> }) {
	const { t } = useTranslation("report");
	const marks = marksOf(report);
	if (marks.length === 0) return null;
	return (
		<section className="report-section" aria-labelledby="marks">
			<h2 id="marks">{t("mark.title")}</h2>
			<Facts items={marks.map((mark) => ({ term: <bdi>{mark}</bdi>, value: t(`mark.${mark}`) }))} />
		</section>
	);
}
