import { type ScaleLinear, scaleLinear } from "d3-scale";
import { Axis } from "./axis.tsx";
import { type Canvas, fromStart, round } from "./canvas.ts";
import { extentOf, type Point } from "./chart-data.ts";
import { ChartText } from "./chart-text.tsx";
import { colourOf } from "./colours.ts";
import { Dot } from "./dot.tsx";
import { Picture } from "./picture.tsx";
import type { DrawingProps } from "./report-chart.tsx";
import { type PlacedRow, placeRows } from "./row-places.ts";

const LINE = 26;
/** For the numbers at the end of each line. */
const ROOM = 78;

/** A dot and its interval for each row, in the order of the table: no row is first or last. */
export function Intervals({ data, canvas }: DrawingProps) {
	const { rows, height, start } = placeRows(data, canvas, data.series.length * LINE);
	const scale = scaleLinear()
		.domain(extentOf(data.rows))
		.nice(4)
		.range([start + 8, canvas.width - ROOM]);
	return (
		<Picture {...{ data, canvas }} height={height + 26}>
			<Axis {...{ canvas, scale }} {...{ rows }} unit={data.series[0]!.unit} bottom={height} />
			{rows.map((row) => (
				<RowOfDots key={row.row.id} {...{ row, canvas, scale }} />
			))}
		</Picture>
	);
}

type Scale = ScaleLinear<number, number>;
type RowProps = { row: PlacedRow; canvas: Canvas; scale: Scale };

function RowOfDots({ row: { row, label, top }, canvas, scale }: RowProps) {
	return (
		<g>
			<ChartText {...{ canvas, ...label }} />
			{row.points.map((point, at) => {
				const y = round(top + (at + 0.5) * LINE);
				return (
					<g key={at}>
						<Whisker {...{ point, at, canvas, scale, y }} />
						<ChartText
							canvas={canvas}
							x={canvas.width}
							y={y + 5}
							anchor="end"
							lines={[point.words]}
							isBold
						/>
					</g>
				);
			})}
		</g>
	);
}

type WhiskerProps = { point: Point; at: number; canvas: Canvas; scale: Scale; y: number };

function Whisker({ point: { value, lower, upper }, at, canvas, scale, y }: WhiskerProps) {
	if (value === null) return null;
	const [from, to] = [lower ?? value, upper ?? value].map((end) => fromStart(scale(end), canvas));
	return (
		<>
			<path
				d={`M${from} ${y}H${to}M${from} ${y - 6}v12M${to} ${y - 6}v12`}
				stroke={colourOf(at)}
				strokeWidth="2"
			/>
			<Dot x={fromStart(scale(value), canvas)} y={y} at={at} />
		</>
	);
}
