import type { Canvas } from "./canvas.ts";
import type { ChartRow } from "./chart-data.ts";
import { lineHeight, wrapWords } from "./wrap-words.ts";

export type FlowStage = {
	row: ChartRow;
	/** The name of the step, above its boxes on a phone and before them on a desk. */
	label: { y: number; lines: string[] };
	boxes: { y: number; height: number };
	/** The arrow to the next step, with who was lost on the way, arm by arm. */
	arrow: { from: number; to: number } | null;
	losses: readonly (readonly { y: number; lines: string[] }[])[];
};

export type FlowPlaces = {
	stages: FlowStage[];
	lanes: { x: number; width: number }[];
	height: number;
};

const BOX = 46;
const LABELS = 210;
const BETWEEN = 16;
const ARROW = 30;
const SMALL = 13;

/** Losses stand this far inside their lane, clear of the arrow. */
export const INDENT = 28;

/** A step before people were put into arms is drawn for all together alone. */
export function concerns({ points }: Pick<ChartRow, "points">, arm: number): boolean {
	return points[arm]!.words !== "[z]";
}

type Step = { row: ChartRow; losses: ChartRow[] };

export function placeFlow(rows: readonly ChartRow[], arms: number, canvas: Canvas): FlowPlaces {
	const lanes = lanesOf(arms, canvas);
	const steps = stepsOf(rows);
	let y = canvas.isNarrow || arms < 2 ? 2 : headHeight(canvas);
	if (canvas.isNarrow && arms > 1) y = headHeight(canvas);
	const stages = steps.map((step, at) => {
		const stage = placeStep(step, y, { lanes, canvas, isLast: at === steps.length - 1 });
		y = stage.arrow?.to ?? stage.boxes.y + stage.boxes.height;
		return stage;
	});
	return { stages, lanes, height: y + 2 };
}

/** Of the names of the arms above their lanes. */
export function headHeight(canvas: Canvas): number {
	return lineHeight(canvas) * 2 + 8;
}

/** Each step with the losses after it. */
function stepsOf(rows: readonly ChartRow[]): Step[] {
	const steps: Step[] = [];
	for (const row of rows) {
		const last = steps.at(-1);
		if (row.id.startsWith("loss") && last) last.losses.push(row);
		else steps.push({ row, losses: [] });
	}
	return steps;
}

function lanesOf(arms: number, { width, isNarrow }: Canvas) {
	const start = isNarrow ? 1 : LABELS;
	const wide = Math.min(420, (width - start - 1 - BETWEEN * (arms - 1)) / arms);
	return Array.from({ length: arms }, (_, at) => ({
		x: start + at * (wide + BETWEEN),
		width: wide,
	}));
}

type Place = { lanes: FlowPlaces["lanes"]; canvas: Canvas; isLast: boolean };

function placeStep({ row, losses }: Step, y: number, place: Place): FlowStage {
	const { lanes, canvas, isLast } = place;
	const step = lineHeight(canvas);
	const lines = wrapWords(row.name, canvas.isNarrow ? canvas.width : LABELS - 16, canvas);
	const words = lines.length * step;
	const top = canvas.isNarrow ? y + words + 4 : y;
	const middle = top + BOX / 2 + step * 0.3 - ((lines.length - 1) * step) / 2;
	const boxes = { y: top, height: BOX };
	const placed = placeLosses(losses, top + BOX, place);
	const end = Math.max(top + BOX + ARROW, placed.end + 10);
	return {
		row,
		label: { y: canvas.isNarrow ? y + step * 0.8 : middle, lines },
		boxes,
		arrow: isLast ? null : { from: top + BOX, to: end },
		losses: lanes.map((_, arm) => placed.arms[arm]!),
	};
}

function placeLosses(losses: readonly ChartRow[], top: number, { lanes, canvas }: Place) {
	const small = { language: canvas.language, size: SMALL };
	const step = lineHeight(small);
	let y = top + 8;
	const arms = lanes.map((): { y: number; lines: string[] }[] => []);
	for (const { name, points } of losses) {
		const each = lanes.map(({ width }, arm) =>
			concerns({ points }, arm)
				? wrapWords(`${points[arm]!.words} ${name}`, width - INDENT - 4, small, 4)
				: [],
		);
		each.forEach((lines, arm) => {
			if (lines.length > 0) arms[arm]!.push({ y: y + step * 0.8, lines });
		});
		y += Math.max(...each.map((lines) => lines.length)) * step + 3;
	}
	return { arms, end: losses.length > 0 ? y : top };
}
