import { scaleLinear, scalePoint } from "d3-scale";
import { area, curveStepAfter, line } from "d3-shape";
import { usePage } from "#app/i18n/page.tsx";
import { type Canvas, fromStart, round } from "./canvas.ts";
import { type ChartData, extentOf, type Point } from "./chart-data.ts";
import { ChartText } from "./chart-text.tsx";
import { colourOf, DASHES } from "./colours.ts";
import { Picture } from "./picture.tsx";
import type { DrawingProps } from "./report-chart.tsx";
import { tickWords } from "./tick-words.ts";

const HEIGHT = 300;
const FOOT = 48;
const SCALE = 58;
const END = 52;

type Scales = { x: (row: string) => number; y: (value: number) => number };

/** Steps downwards, each with the band in which it may lie. */
export function Curve({ data, canvas }: DrawingProps) {
	const across = scalePoint(
		data.rows.map(({ id }) => id),
		[SCALE, canvas.width - END],
	);
	const up = scaleLinear()
		.domain(extentOf(data.rows))
		.nice(4)
		.range([HEIGHT - FOOT, 12]);
	const scales: Scales = { x: (row) => across(row) ?? 0, y: up };
	return (
		<Picture {...{ data, canvas }} height={HEIGHT}>
			<Levels {...{ data, canvas, scales }} ticks={up.ticks(4)} />
			<Steps {...{ data, canvas, scales }} />
			{data.series.map(({ id }, at) => (
				<Line key={id} {...{ data, canvas, scales, at }} />
			))}
		</Picture>
	);
}

type PartProps = { data: ChartData; canvas: Canvas; scales: Scales };

function Levels({ data, canvas, scales, ticks }: PartProps & { ticks: readonly number[] }) {
	const { language } = usePage();
	const [from, to] = [fromStart(SCALE, canvas), fromStart(canvas.width - END, canvas)];
	return ticks.map((tick) => (
		<g key={tick}>
			<path
				d={`M${from} ${round(scales.y(tick))}H${to}`}
				stroke={tick === 0 ? "var(--edge)" : "var(--line)"}
			/>
			<ChartText
				canvas={canvas}
				x={SCALE - 8}
				y={round(scales.y(tick)) + 5}
				anchor="end"
				size={13}
				fill="var(--ink-soft)"
				lines={[tickWords(tick, data.series[0]!.unit, language)]}
			/>
		</g>
	));
}

/** What the steps are called, as many as have room. */
function Steps({ data: { rows }, canvas, scales }: PartProps) {
	const room = (canvas.width - SCALE - END) / 56;
	const every = Math.max(1, Math.ceil(rows.length / room));
	return rows.map(({ id, name }, at) =>
		at % every === 0 ? (
			<ChartText
				key={id}
				canvas={canvas}
				x={scales.x(id)}
				y={HEIGHT - FOOT + 20}
				anchor="middle"
				size={13}
				fill="var(--ink-soft)"
				lines={[name]}
			/>
		) : null,
	);
}

type LineProps = PartProps & { at: number };
type Step = { id: string; point: Point };

function Line({ data, canvas, scales, at }: LineProps) {
	const steps = data.rows.map(({ id, points }) => ({ id, point: points[at]! }));
	const x = ({ id }: Step) => fromStart(scales.x(id), canvas);
	const band = area<Step>()
		.digits(1)
		.curve(curveStepAfter)
		.defined(({ point }) => point.lower !== null && point.upper !== null)
		.x(x)
		.y0(({ point }) => scales.y(point.lower ?? 0))
		.y1(({ point }) => scales.y(point.upper ?? 0));
	const path = line<Step>()
		.digits(1)
		.curve(curveStepAfter)
		.defined(({ point }) => point.value !== null)
		.x(x)
		.y(({ point }) => scales.y(point.value ?? 0));
	return (
		<g>
			<path d={band(steps) ?? ""} fill={colourOf(at)} fillOpacity="0.14" />
			<path
				d={path(steps) ?? ""}
				fill="none"
				stroke={colourOf(at)}
				strokeWidth="3"
				strokeLinecap="round"
				strokeDasharray={DASHES[at]}
			/>
			<Signs {...{ steps, canvas, scales, at }} />
			<Last {...{ steps, canvas, scales }} />
		</g>
	);
}

type StepsProps = { steps: readonly Step[]; canvas: Canvas; scales: Scales };

/** Signs stand below all the lines, where no height can be read off. */
function Signs({ steps, canvas, scales, at }: StepsProps & { at: number }) {
	return steps
		.filter(({ point }) => point.value === null)
		.map(({ id, point }) => (
			<ChartText
				key={id}
				canvas={canvas}
				x={scales.x(id)}
				y={HEIGHT - FOOT - 6 - at * 16}
				anchor="middle"
				size={13}
				lines={[point.words]}
			/>
		));
}

function Last({ steps, canvas, scales }: StepsProps) {
	const last = steps.at(-1);
	if (!last || last.point.value === null) return null;
	return (
		<ChartText
			canvas={canvas}
			x={canvas.width - END + 5}
			y={round(scales.y(last.point.value)) + 5}
			size={13}
			isBold
			lines={[last.point.words]}
		/>
	);
}
