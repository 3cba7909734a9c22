import { linkHorizontal } from "d3-shape";
import type { Chart } from "../report-model.ts";
import { type Canvas, fromStart, round } from "./canvas.ts";
import { boxAt, ChartText } from "./chart-text.tsx";
import { type LogicBox, type LogicHead, placeLogic, SMALL } from "./logic-places.ts";
import { Picture } from "./picture.tsx";
import type { DrawingProps } from "./report-chart.tsx";
import { lineHeight } from "./wrap-words.ts";

/** Boxes in their columns, and what leads to what. */
export function Logic({ data, canvas, chart }: DrawingProps) {
	const { boxes, heads, height } = placeLogic(data.rows, canvas);
	return (
		<Picture {...{ data, canvas, height }}>
			{heads.map((head) => (
				<Head key={head.name} {...{ head, canvas }} />
			))}
			{!canvas.isNarrow && <Arrows arrows={chart.arrows ?? []} {...{ boxes, canvas }} />}
			{boxes.map((box) => (
				<Box key={box.id} {...{ box, canvas }} />
			))}
		</Picture>
	);
}

function Head({ head: { name, x, y }, canvas }: { head: LogicHead; canvas: Canvas }) {
	return <ChartText {...{ canvas, x, y }} isBold fill="var(--ink-soft)" lines={[name]} />;
}

function Box({ box, canvas }: { box: LogicBox; canvas: Canvas }) {
	const { x, y, lines, value } = box;
	const step = lineHeight({ language: canvas.language, size: SMALL });
	const first = y + 7 + step * 0.75;
	return (
		<g>
			<rect
				{...boxAt({ canvas, ...sizeOf(box) })}
				rx="8"
				fill="var(--sunk)"
				stroke="var(--chart-1)"
			/>
			<ChartText canvas={canvas} x={x + 10} y={round(first)} size={SMALL} lines={lines} />
			{value !== null && (
				<ChartText
					canvas={canvas}
					x={x + 10}
					y={round(first + step * lines.length)}
					size={SMALL}
					isBold
					lines={[value]}
				/>
			)}
		</g>
	);
}

function sizeOf({ x, y, width, height }: LogicBox) {
	return { x: round(x), y: round(y), width: round(width), height: round(height) };
}

type ArrowsProps = {
	arrows: NonNullable<Chart["arrows"]>;
	boxes: readonly LogicBox[];
	canvas: Canvas;
};

type End = [number, number];

function Arrows({ arrows, boxes, canvas }: ArrowsProps) {
	const byId = new Map(boxes.map((box) => [box.id, box]));
	const link = linkHorizontal<{ source: End; target: End }, End>().digits(1);
	const sign = canvas.direction === "rtl" ? -1 : 1;
	return arrows.map(({ from, to }) => {
		const [one, other] = [byId.get(from), byId.get(to)];
		if (!one || !other) return null;
		const source: End = [fromStart(one.x + one.width, canvas), round(one.y + one.height / 2)];
		const target: End = [fromStart(other.x - 2, canvas), round(other.y + other.height / 2)];
		return (
			<path
				key={`${from}>${to}`}
				d={`${link({ source, target }) ?? ""}m${-7 * sign}-5l${7 * sign} 5l${-7 * sign} 5`}
				fill="none"
				stroke="var(--edge)"
				strokeWidth="1.8"
			/>
		);
	});
}
