import { useTranslation } from "react-i18next";
import { indicatorName } from "#app/evaluation/indicator-words.ts";
import { INDICATOR_IDS, type IndicatorId } from "#app/evaluation/indicators.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { targetWords } from "./amount-words.ts";
import { SetupFrame } from "./setup-frame.tsx";
import type { OpenTargets } from "./targets.server.ts";

/** Indicator by quarter, and the way to set another one. */
export function TargetsPage({ isSaved, ...open }: OpenTargets & { isSaved: boolean }) {
	const { t } = useTranslation("pilots");
	const set = new Set(open.targets.map(({ indicator }) => indicator));
	return (
		<SetupFrame pilot={open.pilot} title={t("targets.title")} isSaved={isSaved}>
			<p>{t("targets.intro")}</p>
			{set.size === 0 ? <p>{t("targets.none")}</p> : <TargetTable {...open} />}
			<p className="small soft measure">{t("targets.rule")}</p>
			<details className="fold" open={set.size === 0}>
				<summary>{t("targets.add")}</summary>
				<ul className="grid">
					{INDICATOR_IDS.filter((id) => !set.has(id)).map((indicator) => (
						<li key={indicator}>
							<TargetLink indicator={indicator} slug={open.pilot.slug} />
						</li>
					))}
				</ul>
			</details>
		</SetupFrame>
	);
}

function TargetTable({ pilot, targets, quarters }: OpenTargets) {
	const { t } = useTranslation("pilots");
	const { language } = usePage();
	const asked = quarters.filter((one) => targets.some(({ quarter }) => quarter === one));
	const byIndicator = Map.groupBy(targets, ({ indicator }) => indicator);
	const indicators = INDICATOR_IDS.filter((id) => byIndicator.has(id));
	return (
		<DataTable
			caption={t("targets.caption")}
			rowHeader="indicator"
			columns={[
				{ key: "indicator", label: t("targets.indicator") },
				...asked.map((quarter) => ({
					key: quarter,
					label: t("targets.by", { day: formatDay(quarter, language, "short") }),
					numeric: true,
				})),
			]}
			rows={indicators.map((indicator) => ({
				indicator: <TargetLink indicator={indicator} slug={pilot.slug} />,
				...Object.fromEntries(
					(byIndicator.get(indicator) ?? []).map(({ quarter, value }) => [
						quarter,
						targetWords(indicator, value, language),
					]),
				),
			}))}
		/>
	);
}

function TargetLink({ indicator, slug }: { indicator: IndicatorId; slug: string }) {
	const page = usePage();
	const href = useHref();
	return (
		<a className="target" href={href(`/pilots/${slug}/targets/${indicator}`)}>
			{indicatorName(indicator, page)}
		</a>
	);
}
