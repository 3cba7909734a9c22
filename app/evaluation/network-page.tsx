import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import type { Report } from "./report-model.ts";
import { notesOf } from "./report-notes.ts";
import { MarksLegend } from "./report-page/marks-legend.tsx";
import { ReportSection } from "./report-page/report-section.tsx";

/** For the network of employers: sectors, what they give and how many start. */
export function NetworkPage({ report }: { report: Report | null }) {
	const { t } = useTranslation(["workplace", "evaluation"]);
	const { language } = usePage();
	const href = useHref();
	const sections = report?.sections ?? [];
	return (
		<PageFrame wide back={{ href: href("/pilots"), label: t("evaluation:pilots.back") }}>
			<h1>{t("network.title")}</h1>
			<p className="lead">{t("network.intro")}</p>
			{report === null || sections.length === 0 ? (
				<Notice tone="info">
					<p>{t("network.none")}</p>
				</Notice>
			) : (
				<article className="report">
					<p>{t("network.until", { day: formatDay(report.period.until, language) })}</p>
					{sections.map((section) => (
						<ReportSection key={section.id} section={section} notes={notesOf(report)} />
					))}
					<MarksLegend report={report} />
					<p>
						<ButtonLink href={href("/pilots/all-workplace/report")} kind="secondary">
							{t("network.working")}
						</ButtonLink>
					</p>
				</article>
			)}
		</PageFrame>
	);
}
