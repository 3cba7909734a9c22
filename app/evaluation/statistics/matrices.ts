import { ImpossibleInput } from "./answers.ts";

/** Few rows, as long as a regression has predictors. */
export type Matrix = readonly (readonly number[])[];

export function product(one: Matrix, other: Matrix): number[][] {
	return one.map((row) =>
		other[0]!.map((_, column) =>
			row.reduce((sum, value, index) => sum + value * other[index]![column]!, 0),
		),
	);
}

/** Gauss and Jordan with the largest pivot; the matrix is scaled first, so that units do not matter. */
export function inverse(matrix: Matrix): number[][] {
	const scales = matrix.map((row, index) => 1 / Math.sqrt(row[index]!));
	const scaled = matrix.map((row, at) => row.map((value, to) => value * scales[at]! * scales[to]!));
	return reduced(scaled).map((row, at) =>
		row.map((value, to) => value * scales[at]! * scales[to]!),
	);
}

/** Less than this is left of a column that the others already say. */
const NOTHING_LEFT = 1e-10;

function reduced(matrix: Matrix): number[][] {
	const size = matrix.length;
	const rows = matrix.map((row, at) => [...row, ...row.map((_, to) => (at === to ? 1 : 0))]);
	for (let at = 0; at < size; at++) {
		const pivots = rows.map((row, index) => (index < at ? -1 : Math.abs(row[at]!)));
		const best = pivots.indexOf(Math.max(...pivots));
		if (!(pivots[best]! > NOTHING_LEFT)) throw new ImpossibleInput("dependent", `column ${at}`);
		[rows[at], rows[best]] = [rows[best]!, rows[at]!];
		const pivot = rows[at]!.map((value) => value / rows[at]![at]!);
		for (const [index, row] of rows.entries())
			rows[index] = index === at ? pivot : without(row, pivot, row[at]!);
	}
	return rows.map((row) => row.slice(size));
}

function without(row: readonly number[], pivot: readonly number[], times: number): number[] {
	return row.map((value, index) => value - times * pivot[index]!);
}
