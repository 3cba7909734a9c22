import { isMark, unitOf, valueWords } from "../cell-words.ts";
import { labelWords, type Where } from "../label-words.ts";
import type { Chart, Column, ReportCell, Table, TableRow, Unit } from "../report-model.ts";

/** What a picture draws: plain numbers and words, cut from the table beside it. */
export type ChartData = {
	/** Unique on the page, safe as an id. */
	id: string;
	title: string;
	series: readonly Series[];
	rows: readonly ChartRow[];
};

export type Series = { id: string; name: string; unit: Unit };

export type ChartRow = { id: string; name: string; points: readonly Point[] };

export type Point = {
	/** Null where a sign or words stand, which are drawn as they are and never as a place left free. */
	value: number | null;
	lower: number | null;
	upper: number | null;
	words: string;
	unit: Unit;
};

/** More rows than that are a table and no picture. */
export const MOST_ROWS = 40;
const MOST_SERIES = 4;

export function chartData(table: Table, chart: Chart, where: Where): ChartData {
	const all = chart.kind === "matrix" ? table.columns.length : MOST_SERIES;
	const drawn = chart.columns.slice(0, all).flatMap((id) => {
		const at = table.columns.findIndex((column) => column.id === id);
		const column = table.columns[at];
		return column ? [{ column, at }] : [];
	});
	return {
		id: `chart-${table.id}`,
		title: labelWords(chart.title, where),
		series: drawn.map(({ column }) => seriesOf(column, where)),
		rows: table.rows.filter(({ isTotal }) => !isTotal).map((row) => rowOf(row, drawn, where)),
	};
}

function seriesOf({ id, label, unit }: Column, where: Where): Series {
	return { id, name: labelWords(label, where), unit };
}

type Drawn = readonly { column: Column; at: number }[];

function rowOf({ id, label, cells }: TableRow, drawn: Drawn, where: Where): ChartRow {
	return {
		id,
		name: labelWords(label, where),
		points: drawn.map(({ column, at }) => pointOf(cells[at]!, unitOf(cells[at]!, column), where)),
	};
}

function pointOf(cell: ReportCell, unit: Unit, where: Where): Point {
	const { value, interval } = cell;
	return {
		value: typeof value === "number" ? value : null,
		lower: isMark(value) ? null : (interval?.lower ?? null),
		upper: isMark(value) ? null : (interval?.upper ?? null),
		words: valueWords(cell, unit, where),
		unit,
	};
}

/** From 0, or from below it where a number is below. */
export function extentOf(rows: readonly ChartRow[]): [number, number] {
	const ends = rows
		.flatMap(({ points }) => points)
		.flatMap(({ value, lower, upper }) => [value, lower, upper])
		.filter((end) => end !== null);
	const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
	return least === most ? [0, 1] : [least, most];
}
