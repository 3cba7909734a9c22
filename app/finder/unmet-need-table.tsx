import { useTranslation } from "react-i18next";
import { isLevel } from "#app/assessments/levels.ts";
import { type Cell, isNumber, sumReleased } from "#app/evaluation/small-numbers.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { type Page, usePage } from "#app/i18n/page.tsx";
import { Bar } from "#app/ui/bar.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { areaName } from "./areas.ts";
import { CHILDCARE, TIMES } from "./finder-search.ts";
import type { Dimension, NeedRow } from "./unmet-need.ts";
import { placeName } from "./words/place-name.ts";

const BARS = 10;

type NeedTableProps = { dimension: Dimension; rows: readonly NeedRow[] };

export function NeedTable({ dimension, rows }: NeedTableProps) {
	const { t } = useTranslation("manage");
	const page = usePage();
	const total = sumReleased(rows.map(({ searches }) => searches));
	return (
		<DataTable
			caption={t(`unmetNeed.caption.${dimension}`)}
			rowHeader="value"
			columns={[
				{ key: "value", label: t(`unmetNeed.by.${dimension}`) },
				{ key: "searches", label: t("unmetNeed.searches"), numeric: true },
			]}
			rows={[
				...rows.map(({ value, searches }) => ({
					value: <bdi>{valueWords(dimension, value, page)}</bdi>,
					searches: <bdi>{cellWords(searches, page)}</bdi>,
				})),
				{ value: t("unmetNeed.total"), searches: <bdi>{cellWords(total, page)}</bdi> },
			]}
		/>
	);
}

/** Where most is missing, beside the table that has all of it. */
export function NeedChart({ rows }: { rows: readonly NeedRow[] }) {
	const { t } = useTranslation("manage");
	const page = usePage();
	const bars = rows
		.flatMap(({ value, searches }) =>
			value !== "" && isNumber(searches) && searches > 0 ? [{ value, searches }] : [],
		)
		.slice(0, BARS);
	const most = Math.max(...bars.map(({ searches }) => searches));
	if (bars.length === 0) return null;
	return (
		<figure className="chart">
			<figcaption>
				<h3>{t("unmetNeed.chart")}</h3>
			</figcaption>
			<ul>
				{bars.map(({ value, searches }) => (
					<li key={value}>
						<span className="chart-label">
							<bdi>{valueWords("area_id", value, page)}</bdi>
						</span>
						<Bar share={searches / most} />
						<bdi className="chart-value">{formatNumber(searches, page.language)}</bdi>
					</li>
				))}
			</ul>
		</figure>
	);
}

function valueWords(dimension: Dimension, value: string, { t, language }: Page): string {
	if (value === "") return t("manage:unmetNeed.any");
	if (dimension === "area_id") return placeName(areaName(value), language);
	if (isLevel(value)) return t(`levels.${value}`);
	const time = TIMES.find((one) => one === value);
	if (time) return t(`finder:times.${time}`);
	const childcare = CHILDCARE.find((one) => one === value);
	return childcare ? t(`childcare.${childcare}`) : t("manage:unmetNeed.several");
}

function cellWords(cell: Cell, { language }: Page): string {
	return isNumber(cell) ? formatNumber(cell, language) : cell;
}
