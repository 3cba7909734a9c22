import type { Canvas } from "./canvas.ts";
import type { ChartData, ChartRow } from "./chart-data.ts";
import { lineHeight, wrapWords } from "./wrap-words.ts";

export type PlacedRow<Row = ChartRow> = {
	row: Row;
	label: { x: number; y: number; lines: string[] };
	/** Of what is drawn, without the label of a narrow picture. */
	top: number;
	bottom: number;
};

const LABELS = 216;
const BETWEEN = 12;

/** Below each other. On a phone the label stands above what is drawn, on a desk before it. */
export function placeRows({ rows }: Pick<ChartData, "rows">, canvas: Canvas, size: number) {
	const start = canvas.isNarrow ? 4 : LABELS + 12;
	const room = canvas.isNarrow ? canvas.width : LABELS;
	let y = 2;
	const placed = rows.map((row): PlacedRow => {
		const one = placeRow(row, y, { canvas, size, room });
		y = one.bottom + BETWEEN;
		return one;
	});
	return { rows: placed, height: y, start };
}

type Room = { canvas: Canvas; size: number; room: number };

function placeRow(row: ChartRow, y: number, { canvas, size, room }: Room): PlacedRow {
	const step = lineHeight(canvas);
	const lines = wrapWords(row.name, room, canvas);
	const words = step * lines.length;
	if (canvas.isNarrow) {
		const top = y + words + step * 0.25;
		return { row, label: { x: 0, y: y + step * 0.8, lines }, top, bottom: top + size };
	}
	const tall = Math.max(size, words);
	const first = y + (tall - words) / 2 + step * 0.75;
	const top = y + (tall - size) / 2;
	return { row, label: { x: 0, y: first, lines }, top, bottom: Math.max(top + size, y + tall) };
}
