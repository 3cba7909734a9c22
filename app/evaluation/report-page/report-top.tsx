import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { AboutPilot } from "#app/pilots/about-pilot.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { subjectWords } from "../label-words.ts";
import type { Audience, Report } from "../report-model.ts";

type ReportTopProps = { report: Report; title?: string | undefined };

/** What the report is of, from when until when, and who may read it. */
export function ReportTop({ report, title }: ReportTopProps) {
	const { t } = useTranslation("report");
	const { language, t: anyText } = usePage();
	const { subject, period, audience } = report;
	const [from, until] = [period.from, period.until].map((day) => formatDay(day, language, "short"));
	return (
		<header className="stack">
			<h1>{title ?? t("head.title", { name: subjectWords(subject, { t: anyText }) })}</h1>
			<p className="lead">{t("head.period", { from, until })}</p>
			<AudienceNotice audience={audience} />
			<Pilots subject={subject} />
		</header>
	);
}

function AudienceNotice({ audience }: { audience: Audience }) {
	const { t } = useTranslation("report");
	return (
		<Notice tone={audience === "public" ? "info" : "warn"} heading={t(`audience.${audience}`)}>
			<p>{t(`audience.${audience}Help`)}</p>
		</Notice>
	);
}

function Pilots({ subject: { pilots } }: Pick<Report, "subject">) {
	const { t } = useTranslation("report");
	const [only] = pilots;
	if (pilots.length === 1 && only) return <AboutPilot pilot={only} layout="tiles" />;
	return (
		<details className="definition">
			<summary>{t("head.pilots")}</summary>
			<ul className="bullets">
				{pilots.map(({ slug, name }) => (
					<li key={slug}>
						<bdi>{name}</bdi>
					</li>
				))}
			</ul>
		</details>
	);
}
