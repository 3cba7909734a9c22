import { scaleLinear } from "d3-scale";
import { type Canvas, fromStart, round } from "./canvas.ts";
import { type ChartRow, extentOf, type Point } from "./chart-data.ts";
import { boxAt, ChartText } from "./chart-text.tsx";
import { colourOf, edgeOf, patternOf } from "./colours.ts";
import { Picture } from "./picture.tsx";
import type { DrawingProps } from "./report-chart.tsx";
import { type PlacedRow, placeRows } from "./row-places.ts";

const BAR = 22;
const GAP = 4;
/** For the number at the end of the longest bar. */
const ROOM = 96;

type Scale = (value: number) => number;

/** A group of bars for each row; the number stands at the end of its bar. */
export function Bars({ data, canvas }: DrawingProps) {
	const { rows, height, start } = placeRows(data, canvas, data.series.length * (BAR + GAP) + GAP);
	const scale = scaleLinear()
		.domain(extentOf(data.rows))
		.range([start, canvas.width - ROOM]);
	return (
		<Picture {...{ data, canvas, height }}>
			{rows.map((row) => (
				<RowOfBars key={row.row.id} {...{ row, canvas }} scale={scale} />
			))}
			<Baseline {...{ canvas, rows }} x={scale(0)} />
		</Picture>
	);
}

type RowProps = { row: PlacedRow; canvas: Canvas; scale: Scale };

function RowOfBars({ row: { row, label, top }, canvas, scale }: RowProps) {
	return (
		<g>
			<ChartText {...{ canvas, ...label }} />
			{row.points.map((point, at) => (
				<Bar key={at} {...{ point, at, canvas, scale }} y={top + GAP + at * (BAR + GAP)} />
			))}
		</g>
	);
}

type BarProps = { point: Point; at: number; canvas: Canvas; scale: Scale; y: number };

function Bar({ point, at, canvas, scale, y }: BarProps) {
	const { value, words } = point;
	const [zero, end] = [scale(0), scale(value ?? 0)];
	const place = boxAt({
		canvas,
		x: Math.min(zero, end),
		y,
		width: round(Math.abs(end - zero)),
		height: BAR,
	});
	const pattern = patternOf(at);
	return (
		<>
			{value !== null && <rect {...place} fill={colourOf(at)} stroke={edgeOf(at)} />}
			{value !== null && pattern && <rect {...place} fill={pattern} />}
			<ChartText
				canvas={canvas}
				x={Math.max(zero, end) + 8}
				y={y + BAR - 6}
				lines={[words]}
				isBold
			/>
		</>
	);
}

type BaselineProps = { canvas: Canvas; rows: readonly PlacedRow<ChartRow>[]; x: number };

function Baseline({ canvas, rows, x }: BaselineProps) {
	const at = fromStart(x, canvas);
	const path = rows.map(({ top, bottom }) => `M${at} ${round(top)}V${round(bottom)}`).join("");
	return <path d={path} stroke="var(--edge)" />;
}
