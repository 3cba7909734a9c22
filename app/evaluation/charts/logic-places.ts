import type { Canvas } from "./canvas.ts";
import type { ChartRow } from "./chart-data.ts";
import { lineHeight, wrapWords } from "./wrap-words.ts";

export type LogicBox = {
	id: string;
	x: number;
	y: number;
	width: number;
	height: number;
	lines: string[];
	/** The number of today, where one is linked. */
	value: string | null;
};

export type LogicHead = { name: string; x: number; y: number; width: number };
export type LogicPlaces = { boxes: LogicBox[]; heads: LogicHead[]; height: number };

const BETWEEN = 34;
const HEAD = 30;
const PAD = 10;
export const SMALL = 14;

/** Columns side by side on a desk; on a phone below each other, without room for arrows. */
export function placeLogic(rows: readonly ChartRow[], canvas: Canvas): LogicPlaces {
	const names = [...new Set(rows.map((row) => row.points[0]?.words ?? ""))];
	return canvas.isNarrow ? stacked(names, rows, canvas) : beside(names, rows, canvas);
}

function beside(names: readonly string[], rows: readonly ChartRow[], canvas: Canvas): LogicPlaces {
	const width = (canvas.width - 2 - BETWEEN * (names.length - 1)) / names.length;
	const columns = names.map((name, at) => {
		const x = 1 + at * (width + BETWEEN);
		return {
			head: { name, x, y: 18, width },
			...column(rowsOf(rows, name), { x, y: HEAD, width, canvas }),
		};
	});
	return {
		heads: columns.map(({ head }) => head),
		boxes: columns.flatMap(({ boxes }) => boxes),
		height: Math.max(...columns.map(({ end }) => end)),
	};
}

function stacked(names: readonly string[], rows: readonly ChartRow[], canvas: Canvas): LogicPlaces {
	const places: LogicPlaces = { heads: [], boxes: [], height: 0 };
	for (const name of names) {
		const top = places.height + (places.height > 0 ? 14 : 0);
		const width = canvas.width - 2;
		const { boxes, end } = column(rowsOf(rows, name), { x: 1, y: top + HEAD, width, canvas });
		places.heads.push({ name, x: 1, y: top + 18, width });
		places.boxes.push(...boxes);
		places.height = end;
	}
	return places;
}

type Place = { x: number; y: number; width: number; canvas: Canvas };

function column(rows: readonly ChartRow[], { x, y, width, canvas }: Place) {
	let end = y;
	const boxes = rows.map(({ id, name, points }): LogicBox => {
		const small = { language: canvas.language, size: SMALL };
		const lines = wrapWords(name, width - 2 * PAD, small, 8);
		const value = points[1]?.value == null ? null : points[1].words;
		const count = lines.length + (value === null ? 0 : 1);
		const height = count * lineHeight(small) + 1.4 * PAD;
		const box = { id, x, y: end, width, height, lines, value };
		end += height + 12;
		return box;
	});
	return { boxes, end };
}

function rowsOf(rows: readonly ChartRow[], name: string): ChartRow[] {
	return rows.filter((row) => row.points[0]?.words === name);
}
