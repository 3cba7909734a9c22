import { usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import type { ClassCounts } from "./borough-counts.ts";
import { BoroughList, BoroughMap, IntegrationAreaList, OtherWays } from "./borough-links.tsx";

/** London as a picture to tap, and the same as lists. */
export function BoroughPage({ counts }: { counts: ClassCounts }) {
	const { t, english } = usePage();
	return (
		<PageFrame wide demo={counts.hasExamples}>
			<h1>
				<Both own={t("finder:home.boroughs")} english={english("finder:home.boroughs")} block />
			</h1>
			<p className="lead">{t("finder:boroughs.lead")}</p>
			<section className="london">
				<BoroughMap counts={counts} />
				<div className="stack">
					<h2>{t("finder:boroughs.integration")}</h2>
					<IntegrationAreaList counts={counts} />
					<OtherWays counts={counts} />
				</div>
			</section>
			<section className="stack">
				<h2>{t("finder:boroughs.list")}</h2>
				<BoroughList counts={counts} />
			</section>
		</PageFrame>
	);
}
