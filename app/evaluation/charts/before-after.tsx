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

const SIZE = 46;

/** From the open dot to the full one: where it began, and where it ended. */
export function BeforeAfter({ data, canvas }: DrawingProps) {
	const { rows, height, start } = placeRows(data, canvas, SIZE);
	const scale = scaleLinear()
		.domain(extentOf(data.rows))
		.nice(4)
		.range([start + 24, canvas.width - 24]);
	return (
		<Picture {...{ data, canvas }} height={height + 26}>
			<Axis {...{ canvas, scale }} {...{ rows }} unit={data.series[0]!.unit} bottom={height} />
			{rows.map((row) => (
				<Change key={row.row.id} {...{ row, canvas, scale }} />
			))}
		</Picture>
	);
}

type ChangeProps = { row: PlacedRow; canvas: Canvas; scale: ScaleLinear<number, number> };

function Change({ row: { row, label, top }, canvas, scale }: ChangeProps) {
	const [before, after] = row.points;
	if (!before || !after) return null;
	const y = round(top + 16);
	const ends = [before, after].map(({ value }) => fromStart(scale(value ?? 0), canvas));
	const isWhole = before.value !== null && after.value !== null;
	return (
		<g>
			<ChartText {...{ canvas, ...label }} />
			{isWhole && <path d={`M${ends[0]} ${y}H${ends[1]}`} stroke={colourOf(0)} strokeWidth="3" />}
			{before.value !== null && <Dot x={ends[0]!} y={y} at={0} isHollow />}
			{after.value !== null && <Dot x={ends[1]!} y={y} at={0} />}
			<Ends {...{ before, after, canvas, scale }} y={y + 24} />
		</g>
	);
}

type EndsProps = {
	before: Point;
	after: Point;
	canvas: Canvas;
	scale: ScaleLinear<number, number>;
	y: number;
};

function Ends({ before, after, canvas, scale, y }: EndsProps) {
	return (
		<>
			{[before, after].map((point, at) => (
				<ChartText
					key={at}
					{...endOf(point, at === 0 ? after : before, at, scale)}
					{...{ canvas, y }}
					size={13}
					isBold={at === 1}
					lines={[point.words]}
				/>
			))}
		</>
	);
}

/** A hidden end stands as its sign at the beginning of the scale, which tells nothing of where it is. */
function endOf(point: Point, other: Point, at: number, scale: ScaleLinear<number, number>) {
	if (point.value === null) return { x: scale.range()[0]! + 6 + at * 40, anchor: "start" as const };
	const x = scale(point.value);
	if (other.value === null || Math.abs(x - scale(other.value)) > 64) {
		return { x, anchor: "middle" as const };
	}
	// Too near for both in the middle of their dots: side by side around the middle of the two.
	const middle = (x + scale(other.value)) / 2;
	const isFirst = point.value === other.value ? at === 0 : point.value < other.value;
	return isFirst
		? { x: middle - 4, anchor: "end" as const }
		: { x: middle + 4, anchor: "start" as const };
}
