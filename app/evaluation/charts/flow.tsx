import { type Canvas, fromStart, round } from "./canvas.ts";
import type { Series } from "./chart-data.ts";
import { boxAt, ChartText } from "./chart-text.tsx";
import { colourOf } from "./colours.ts";
import {
	concerns,
	type FlowPlaces,
	type FlowStage,
	headHeight,
	INDENT,
	placeFlow,
} from "./flow-places.ts";
import { Picture } from "./picture.tsx";
import type { DrawingProps } from "./report-chart.tsx";
import { wrapWords } from "./wrap-words.ts";

type Lane = FlowPlaces["lanes"][number];

/** Who goes on from step to step, arm beside arm, and who is lost at each arrow and why. */
export function Flow({ data, canvas }: DrawingProps) {
	const { stages, lanes, height } = placeFlow(data.rows, data.series.length, canvas);
	return (
		<Picture {...{ data, canvas, height }}>
			{data.series.length > 1 && <ArmNames {...{ canvas, lanes }} series={data.series} />}
			{stages.map((stage) => (
				<Stage key={stage.row.id} {...{ stage, lanes, canvas }} />
			))}
		</Picture>
	);
}

type ArmNamesProps = { series: readonly Series[]; lanes: readonly Lane[]; canvas: Canvas };

function ArmNames({ series, lanes, canvas }: ArmNamesProps) {
	return series.map(({ id, name }, arm) => {
		const { x, width } = lanes[arm]!;
		const lines = wrapWords(name, width, canvas, 2);
		const y = headHeight(canvas) / (lines.length + 1);
		return (
			<ChartText key={id} x={x + width / 2} anchor="middle" isBold {...{ canvas, y, lines }} />
		);
	});
}

type StageProps = { stage: FlowStage; lanes: readonly Lane[]; canvas: Canvas };

function Stage({ stage, lanes, canvas }: StageProps) {
	return (
		<g>
			<ChartText {...{ canvas, ...stage.label }} x={0} isBold />
			{lanes.map((lane, arm) => (
				<StageInLane key={lane.x} {...{ stage, lane, arm, canvas }} />
			))}
		</g>
	);
}

type InLaneProps = { stage: FlowStage; lane: Lane; arm: number; canvas: Canvas };

function StageInLane({ stage, lane, arm, canvas }: InLaneProps) {
	const { boxes, arrow, row, losses } = stage;
	if (!concerns(row, arm)) return null;
	const box = boxAt({ canvas, x: lane.x, width: lane.width, ...boxes });
	return (
		<g>
			<rect {...box} rx="8" fill="var(--sunk)" stroke={colourOf(arm)} strokeWidth="2.5" />
			<ChartText
				canvas={canvas}
				x={lane.x + lane.width / 2}
				y={boxes.y + boxes.height / 2 + 7}
				anchor="middle"
				size={20}
				isBold
				lines={[row.points[arm]!.words]}
			/>
			{arrow && <Arrow {...{ arrow, canvas }} x={lane.x + 12} colour={colourOf(arm)} />}
			{losses[arm]!.map(({ y, lines }) => (
				<ChartText key={y} canvas={canvas} x={lane.x + INDENT} y={y} size={13} lines={lines} />
			))}
		</g>
	);
}

type ArrowProps = {
	arrow: NonNullable<FlowStage["arrow"]>;
	canvas: Canvas;
	x: number;
	colour: string;
};

function Arrow({ arrow: { from, to }, canvas, x, colour }: ArrowProps) {
	const at = fromStart(x, canvas);
	const foot = round(to - 2);
	return (
		<path
			d={`M${at} ${round(from)}V${foot}m-6-8l6 8l6-8`}
			stroke={colour}
			strokeWidth="2.5"
			fill="none"
		/>
	);
}
