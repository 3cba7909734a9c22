import { scaleLinear } from "d3-scale";
import type { Canvas } from "./canvas.ts";
import { type ChartRow, extentOf, type Point, type Series } from "./chart-data.ts";
import { boxAt, ChartText } from "./chart-text.tsx";
import { Picture } from "./picture.tsx";
import type { DrawingProps } from "./report-chart.tsx";
import { lineHeight, wrapWords } from "./wrap-words.ts";

const ROW = 44;
const SMALL = 13;

type Grid = { canvas: Canvas; names: number; cell: number; head: number };

/** The darker, the more; where row and column are the same a frame says that nothing changed. */
export function Matrix({ data, canvas }: DrawingProps) {
	const names = canvas.isNarrow ? 84 : 200;
	const cell = Math.min(110, (canvas.width - names - 2) / data.series.length);
	const small = { language: canvas.language, size: canvas.isNarrow ? 11 : SMALL };
	const heads = data.series.map(({ name }) => wrapWords(name, cell - 4, small, 3));
	const head = Math.max(...heads.map((lines) => lines.length)) * lineHeight(small) + 6;
	const grid = { canvas, names, cell, head };
	const shade = scaleLinear().domain(extentOf(data.rows)).range([0, 0.34]);
	return (
		<Picture {...{ data, canvas }} height={head + data.rows.length * ROW + 2}>
			{heads.map((lines, at) => (
				<ChartText
					key={data.series[at]!.id}
					canvas={canvas}
					x={names + (at + 0.5) * cell}
					y={lineHeight(small) * 0.8}
					anchor="middle"
					size={small.size}
					lines={lines}
				/>
			))}
			{data.rows.map((row, at) => (
				<MatrixRow key={row.id} {...{ row, at, grid, shade }} series={data.series} />
			))}
		</Picture>
	);
}

type MatrixRowProps = {
	row: ChartRow;
	at: number;
	grid: Grid;
	series: readonly Series[];
	shade: (value: number) => number;
};

function MatrixRow({ row, at, grid, series, shade }: MatrixRowProps) {
	const { canvas, names, head } = grid;
	const y = head + at * ROW;
	const small = { language: canvas.language, size: SMALL };
	const lines = wrapWords(row.name, names - 8, small, 2);
	const first = y + ROW / 2 + 5 - ((lines.length - 1) * lineHeight(small)) / 2;
	return (
		<g>
			<ChartText canvas={canvas} x={0} y={first} size={SMALL} lines={lines} />
			{row.points.map((point, column) => (
				<MatrixCell
					key={series[column]!.id}
					{...{ point, grid, y, column, shade }}
					isSame={series[column]!.id === row.id}
				/>
			))}
		</g>
	);
}

type MatrixCellProps = {
	point: Point;
	grid: Grid;
	y: number;
	column: number;
	isSame: boolean;
	shade: (value: number) => number;
};

function MatrixCell({ point, grid, y, column, isSame, shade }: MatrixCellProps) {
	const { canvas, names, cell } = grid;
	const x = names + column * cell;
	const box = boxAt({ canvas, x: x + 1, y: y + 1, width: cell - 2, height: ROW - 2 });
	return (
		<g>
			<rect
				{...box}
				fill="var(--chart-1)"
				fillOpacity={point.value === null ? 0 : Math.round(shade(point.value) * 100) / 100}
				stroke={isSame ? "var(--ink)" : "var(--line)"}
				strokeWidth={isSame ? 2 : 1}
			/>
			<ChartText
				canvas={canvas}
				x={x + cell / 2}
				y={y + ROW / 2 + 5}
				anchor="middle"
				lines={[point.words]}
			/>
		</g>
	);
}
