import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePage } from "#app/i18n/page.tsx";
import type { Chart, ChartKind, Table } from "../report-model.ts";
import { Bars } from "./bars.tsx";
import { BeforeAfter } from "./before-after.tsx";
import { type Canvas, canvasOf, WIDE } from "./canvas.ts";
import { type ChartData, chartData, MOST_ROWS } from "./chart-data.ts";
import { ChartLegend } from "./chart-legend.tsx";
import { Curve } from "./curve.tsx";
import { Flow } from "./flow.tsx";
import { Intervals } from "./intervals.tsx";
import { Logic } from "./logic.tsx";
import { Matrix } from "./matrix.tsx";

export type DrawingProps = { data: ChartData; canvas: Canvas; chart: Chart };

const DRAWINGS: Record<ChartKind, (props: DrawingProps) => ReactNode> = {
	bars: Bars,
	curve: Curve,
	intervals: Intervals,
	flow: Flow,
	"before-after": BeforeAfter,
	matrix: Matrix,
	logic: Logic,
};

/** Columns of boxes side by side need more room than a scale does. */
const WIDEST: Partial<Record<ChartKind, number>> = { logic: 1080 };

/** A picture of the table that stands below it. */
export function ReportChart({ table }: { table: Table }) {
	const { t } = useTranslation("report");
	const page = usePage();
	const { chart } = table;
	if (!chart) return null;
	const data = chartData(table, chart, page);
	if (data.rows.length === 0 || data.series.length === 0 || saysNothing(chart, data)) return null;
	if (data.rows.length > MOST_ROWS) return <p className="small soft">{t("chart.many")}</p>;
	const Drawing = DRAWINGS[chart.kind];
	return (
		<figure className={`picture picture-${chart.kind}`}>
			<figcaption>
				<h3>{data.title}</h3>
				<p className="small soft">{t("chart.table")}</p>
			</figcaption>
			<ChartLegend kind={chart.kind} data={data} />
			<div className="picture-narrow">
				<Drawing {...{ data, chart }} canvas={canvasOf(true, page)} />
			</div>
			<div className="picture-wide">
				<Drawing {...{ data, chart }} canvas={canvasOf(false, page, WIDEST[chart.kind] ?? WIDE)} />
			</div>
		</figure>
	);
}

/** Signs alone stand in the table already; boxes and their arrows say something without numbers, too. */
function saysNothing({ kind }: Chart, { rows }: ChartData): boolean {
	if (kind === "flow" || kind === "logic") return false;
	return rows.every(({ points }) => points.every(({ value }) => value === null));
}
