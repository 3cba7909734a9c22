/**
 * Tables whose protection somebody published, with what an attacker can reckon from them. Typed anew from
 * the sources named; made by hand where none is named.
 */
export type Case = {
	/** Counts of 1 up to the one before this are hidden; 1 where only exact recovery counts. */
	smallestShown: number;
	counts: Readonly<Record<string, number>>;
	/** Total, then its parts. */
	sums: readonly (readonly [string, ...string[]])[];
	patterns: readonly Pattern[];
};

export type Pattern = {
	name: string;
	hidden: readonly string[];
	passes: boolean;
	determined: readonly string[];
	/** Of hidden cells, whole numbers. */
	ranges: Readonly<Record<string, readonly [number, number]>>;
};

/** From inner cells, row by row, with all totals. */
function twoWay(
	rows: readonly string[],
	columns: readonly string[],
	counts: readonly (readonly number[])[],
	total: { row: string; column: string },
): Pick<Case, "counts" | "sums"> {
	const all: Record<string, number> = {};
	const sums: [string, ...string[]][] = [];
	const add = (id: string, ...parts: string[]) => {
		all[id] = parts.reduce((sum, part) => sum + all[part]!, 0);
		sums.push([id, ...parts]);
	};
	rows.forEach((row, at) => {
		columns.forEach((column, place) => {
			all[`${row}|${column}`] = counts[at]![place]!;
		});
	});
	for (const row of rows) add(`${row}|${total.column}`, ...columns.map((one) => `${row}|${one}`));
	for (const column of columns)
		add(`${total.row}|${column}`, ...rows.map((one) => `${one}|${column}`));
	add(`${total.row}|${total.column}`, ...rows.map((one) => `${one}|${total.column}`));
	add(`${total.row}|${total.column}`, ...columns.map((one) => `${total.row}|${one}`));
	return { counts: all, sums };
}

const nine = ["w|a", "w|b", "w|c", "x|a", "x|c", "y|b", "y|d", "z|b", "z|d"];
const ones = ["Total|A", "Total|B", "Total|M", "r1|B", "r1|M", "r2|A", "r2|M"];

export const CASES: Readonly<Record<string, Case>> = {
	"one row with a total: OpenSAFELY documentation, docs/outputs/sdc.md": {
		smallestShown: 8,
		counts: { "21-30": 1, "31-40": 10, "41-50": 15, "51+": 25, Total: 51 },
		sums: [["Total", "21-30", "31-40", "41-50", "51+"]],
		patterns: [
			{
				name: "the small one alone",
				hidden: ["21-30"],
				passes: false,
				determined: ["21-30"],
				ranges: { "21-30": [1, 1] },
			},
			{
				name: "the next smallest, too",
				hidden: ["21-30", "31-40"],
				passes: true,
				determined: [],
				ranges: { "21-30": [0, 11], "31-40": [0, 11] },
			},
			{
				name: "the total instead",
				hidden: ["21-30", "Total"],
				passes: true,
				determined: [],
				ranges: {
					"21-30": [0, Number.POSITIVE_INFINITY],
					Total: [50, Number.POSITIVE_INFINITY],
				},
			},
		],
	},
	"a sector and its parts: Handbook on Statistical Disclosure Control": {
		smallestShown: 1,
		counts: { I: 998, II: 47600, III: 8002, Sector: 56600 },
		sums: [["Sector", "I", "II", "III"]],
		patterns: [
			{ name: "one", hidden: ["I"], passes: false, determined: ["I"], ranges: { I: [998, 998] } },
			{
				name: "two",
				hidden: ["I", "III"],
				passes: true,
				determined: [],
				ranges: { I: [0, 9000], III: [0, 9000] },
			},
		],
	},
	"two hidden in every line and one still known: sdcTable, test-simpleheuristic.R": {
		smallestShown: 1,
		...twoWay(
			["w", "x", "y", "z"],
			["a", "b", "c", "d"],
			[
				[30, 47, 64, 89],
				[90, 124, 5, 31],
				[92, 100, 59, 85],
				[800, 991, 651, 685],
			],
			{ row: "Total", column: "Total" },
		),
		patterns: [
			{
				name: "nine",
				hidden: nine,
				passes: false,
				determined: ["w|b"],
				ranges: {
					"w|a": [25, 94],
					"w|b": [47, 47],
					"w|c": [0, 69],
					"x|a": [26, 95],
					"x|c": [0, 69],
					"y|b": [0, 185],
					"y|d": [0, 185],
					"z|b": [906, 1091],
					"z|d": [585, 770],
				},
			},
			{
				name: "nine and x|d",
				hidden: [...nine, "x|d"],
				passes: true,
				determined: [],
				ranges: {
					"w|a": [0, 120],
					"w|b": [0, 78],
					"w|c": [0, 69],
					"x|a": [0, 120],
					"x|c": [0, 69],
					"x|d": [0, 78],
					"y|b": [0, 185],
					"y|d": [0, 185],
					"z|b": [875, 1138],
					"z|d": [538, 801],
				},
			},
			{
				name: "nine and x|b",
				hidden: [...nine, "x|b"],
				passes: true,
				determined: [],
				ranges: {
					"w|a": [0, 120],
					"w|b": [0, 141],
					"w|c": [0, 69],
					"x|a": [0, 120],
					"x|b": [30, 171],
					"x|c": [0, 69],
					"y|b": [0, 185],
					"y|d": [0, 185],
					"z|b": [906, 1091],
					"z|d": [585, 770],
				},
			},
		],
	},
	"two ones and nothing else: easySdcTable, singletonsAndZeros.Rmd": {
		smallestShown: 4,
		...twoWay(
			["r1", "r2"],
			["A", "B", "H", "M", "W"],
			[
				[0, 1, 7, 1, 0],
				[2, 0, 0, 2, 8],
			],
			{ row: "Total", column: "Total" },
		),
		patterns: [
			{
				name: "the small ones",
				hidden: ones,
				passes: false,
				determined: [],
				ranges: {
					"Total|A": [0, 4],
					"Total|B": [0, 2],
					"Total|M": [0, 6],
					"r1|B": [0, 2],
					"r1|M": [0, 2],
					"r2|A": [0, 4],
					"r2|M": [0, 4],
				},
			},
			{
				name: "and a larger one in the first row",
				hidden: [...ones, "Total|H", "r1|H"],
				passes: true,
				determined: [],
				ranges: {
					"Total|A": [0, 4],
					"Total|B": [0, 9],
					"Total|H": [0, 9],
					"Total|M": [0, 13],
					"r1|B": [0, 9],
					"r1|H": [0, 9],
					"r1|M": [0, 9],
					"r2|A": [0, 4],
					"r2|M": [0, 4],
				},
			},
		],
	},
	"quarters of a year in three boroughs": {
		smallestShown: 5,
		...twoWay(
			["Brent", "Ealing", "Haringey"],
			["Q1", "Q2", "Q3", "Q4"],
			[
				[6, 3, 8, 7],
				[11, 12, 9, 10],
				[5, 6, 2, 9],
			],
			{ row: "London", column: "Year" },
		),
		patterns: [
			{
				name: "the small ones",
				hidden: ["Brent|Q2", "Haringey|Q3"],
				passes: false,
				determined: ["Brent|Q2", "Haringey|Q3"],
				ranges: { "Brent|Q2": [3, 3], "Haringey|Q3": [2, 2] },
			},
			{
				name: "and the other two of their square",
				hidden: ["Brent|Q2", "Brent|Q3", "Haringey|Q2", "Haringey|Q3"],
				passes: true,
				determined: [],
				ranges: {
					"Brent|Q2": [1, 9],
					"Brent|Q3": [2, 10],
					"Haringey|Q2": [0, 8],
					"Haringey|Q3": [0, 8],
				},
			},
		],
	},
};
