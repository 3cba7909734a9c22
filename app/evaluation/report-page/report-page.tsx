import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ChartPatterns } from "../charts/patterns.tsx";
import type { Report } from "../report-model.ts";
import { notesOf } from "../report-notes.ts";
import { Contents } from "./contents.tsx";
import { FileLinks } from "./file-links.tsx";
import { MarksLegend } from "./marks-legend.tsx";
import { ReportSection } from "./report-section.tsx";
import { ReportTop } from "./report-top.tsx";

type ReportPageProps = {
	report: Report;
	/** Address of the files without their endings and without the language; null when there are none. */
	files: string | null;
	/** The files are of the days that she chose. */
	chosenDays?: boolean;
	/** Where it is no report of the usual kind. */
	title?: string | undefined;
	/** Its state and what may be done with it, between the head and the contents. */
	children?: ReactNode;
};

/** Working view, draft and published report: the same page, made of different numbers. */
export function ReportPage({
	report,
	files,
	chosenDays = false,
	title,
	children,
}: ReportPageProps) {
	const { t } = useTranslation("report");
	const notes = notesOf(report);
	return (
		<article className="report">
			<ReportTop report={report} title={title} />
			{children}
			{report.sections.length === 0 && <p>{t("empty")}</p>}
			<Contents sections={report.sections} />
			{files !== null && (
				<FileLinks
					address={files}
					days={chosenDays ? report.period : null}
					rows={rowsAddress(report)}
				/>
			)}
			{report.sections.map((section) => (
				<ReportSection key={section.id} section={section} notes={notes} />
			))}
			<MarksLegend report={report} />
			<ChartPatterns />
		</article>
	);
}

function rowsAddress({ audience, subject }: Report): string | null {
	return audience === "evaluator" ? `/pilots/${subject.slug}/rows.csv` : null;
}
