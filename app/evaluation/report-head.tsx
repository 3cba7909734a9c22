import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { AboutPilot } from "#app/pilots/about-pilot.tsx";
import type { ReportView } from "./report-view.ts";

type ReportHeadProps = { title: string; view: ReportView; as?: "h1" | "h2" };

/** What the report is of, and until when. */
export function ReportHead({ title, view, as: Heading = "h1" }: ReportHeadProps) {
	const { t } = useTranslation("evaluation");
	const { language } = usePage();
	return (
		<div className="stack">
			<Heading>{title}</Heading>
			<p className="lead">{t("report.until", { day: formatDay(view.periodEnd, language) })}</p>
			<AboutPilot pilot={view.pilot} layout="tiles" />
		</div>
	);
}
