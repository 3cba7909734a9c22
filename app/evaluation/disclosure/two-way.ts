import type { Relation } from "../report-draft.ts";
import type { Countable, Numbers } from "./hide.ts";

/** Counts of people by two things; the totals are made here. Names are unique. */
export type TwoWayTable = {
	rows: readonly string[];
	columns: readonly string[];
	/** Row by row. */
	counts: readonly (readonly number[])[];
};

/** Null stands for all rows or all columns together. */
export function idOf(row: string | null, column: string | null): string {
	return JSON.stringify([row, column]);
}

export function numbersOfTable(table: TwoWayTable, showsTotals: boolean): Numbers {
	const { rows, columns, counts } = table;
	const cells = rows.flatMap((row, at) =>
		columns.map((column, place) => countable(idOf(row, column), counts[at]![place]!, true)),
	);
	const totals = [
		...rows.map((row, at) => countable(idOf(row, null), sum(counts[at]!), showsTotals)),
		...columns.map((column, place) =>
			countable(idOf(null, column), sum(counts.map((row) => row[place]!)), showsTotals),
		),
		countable(idOf(null, null), sum(counts.flat()), showsTotals),
	];
	return { quantities: [...cells, ...totals], relations: relationsOf(table) };
}

function relationsOf({ rows, columns }: TwoWayTable): Relation[] {
	return [
		...[...rows, null].map((row) => ({
			total: idOf(row, null),
			parts: columns.map((column) => idOf(row, column)),
		})),
		...[...columns, null].map((column) => ({
			total: idOf(null, column),
			parts: rows.map((row) => idOf(row, column)),
		})),
	];
}

function countable(id: string, count: number, isShown: boolean): Countable {
	return { id, count, isShown, isThings: false, isHeadline: false, isOfFew: false };
}

function sum(counts: readonly number[]): number {
	return counts.reduce((one, other) => one + other, 0);
}
