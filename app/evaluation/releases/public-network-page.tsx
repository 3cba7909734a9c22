import { formatDay } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { subjectWords } from "../label-words.ts";
import { type Notes, notesOf } from "../report-notes.ts";
import { MarksLegend } from "../report-page/marks-legend.tsx";
import { ReportTable } from "../report-page/report-table.tsx";
import type { PublicNetwork } from "./public-network.ts";

/** For the network of employers and everybody else: what was published of sectors and starts. */
export function PublicNetworkPage({ found }: { found: readonly PublicNetwork[] }) {
	const { t } = usePage();
	const href = useHref();
	const sections = found.flatMap((one) => one.sections);
	return (
		<PageFrame wide back={{ href: href("/evidence"), label: t("releases:evidence.title") }}>
			<h1>{t("workplace:network.title")}</h1>
			<p className="lead">{t("workplace:network.intro")}</p>
			{found.length === 0 && (
				<Notice tone="info">
					<p>{t("releases:strand.none")}</p>
				</Notice>
			)}
			<article className="report">
				{found.map((one) => (
					<Employers key={one.releaseId} of={one} notes={notesOf({ sections })} />
				))}
				<MarksLegend report={{ sections }} />
			</article>
		</PageFrame>
	);
}

function Employers({ of, notes }: { of: PublicNetwork; notes: Notes }) {
	const page = usePage();
	const { t, language } = page;
	const href = useHref();
	const { subject, releaseId, period, sections } = of;
	return (
		<section className="report-section">
			<h2>
				<bdi>{subjectWords(subject, page)}</bdi>
			</h2>
			<p>{t("workplace:network.until", { day: formatDay(period.until, language) })}</p>
			{sections
				.flatMap(({ tables }) => tables)
				.map((table) => (
					<ReportTable key={table.id} table={table} notes={notes} />
				))}
			<p>
				<a href={href(`/pilots/${subject.slug}/releases/${releaseId}`)}>
					{t("workplace:network.report")}
				</a>
			</p>
		</section>
	);
}
