import { type Alternative, ImpossibleInput, type Test } from "./answers.ts";
import { checkNumbers, checkPairs } from "./checks.ts";
import { normalPValue } from "./distributions.ts";
import { chosenSums, midranks, type SumChances, signedSums, tieTerm } from "./ranks.ts";

export type RankOptions = {
	alternative?: Alternative;
	/** Exact up to 50 values by itself: every order counted, equal values included. */
	method?: "exact" | "normal";
	/** Of the normal approximation, for continuity. */
	isCorrected?: boolean;
};

const MOST_EXACT = 50;

/**
 * Whether x − y of the same people lies around 0; pairs without a difference are left out. The
 * statistic is the sum of the ranks of the positive differences. Wilcoxon (1945), Biometrics Bulletin 1,
 * 80–83; Hollander and Wolfe (1973), 27–33.
 */
export function wilcoxonSignedRank(
	x: readonly number[],
	y: readonly number[],
	options: RankOptions = {},
): Test {
	checkPairs(x, y);
	checkNumbers([...x, ...y], 0);
	const differences = x.map((one, index) => one - y[index]!).filter((one) => one !== 0);
	if (differences.length === 0) throw new ImpossibleInput("no-spread", "nobody differs");
	const n = differences.length;
	const { ranks, ties } = midranks(differences.map(Math.abs));
	const statistic = ranks.reduce(
		(sum, rank, index) => (differences[index]! > 0 ? sum + rank : sum),
		0,
	);
	const variance = (n * (n + 1) * (2 * n + 1)) / 24 - tieTerm(ties) / 48;
	const pValue = isExact(n, options)
		? exactTail(signedSums(ranks), 2 * statistic, options.alternative)
		: normalTail(statistic - (n * (n + 1)) / 4, variance, options);
	return { statistic, pValue };
}

/**
 * Whether x tends to be greater than y, of different people. The statistic is Mann and Whitney's: how
 * many pairs have the greater one in x. Mann and Whitney (1947), Annals of Mathematical Statistics 18,
 * 50–60; Hollander and Wolfe (1973), 68–75.
 */
export function rankSum(
	x: readonly number[],
	y: readonly number[],
	options: RankOptions = {},
): Test {
	checkNumbers(x, 1);
	checkNumbers(y, 1);
	const n = x.length + y.length;
	const { ranks, ties } = midranks([...x, ...y]);
	const sum = ranks.slice(0, x.length).reduce((one, other) => one + other, 0);
	const statistic = sum - (x.length * (x.length + 1)) / 2;
	const product = x.length * y.length;
	const variance = (product / 12) * (n + 1 - tieTerm(ties) / (n * (n - 1)));
	if (!(variance > 0)) throw new ImpossibleInput("no-spread", "all are equal");
	const pValue = isExact(n, options)
		? exactTail(chosenSums(ranks, x.length), 2 * sum, options.alternative)
		: normalTail(statistic - product / 2, variance, options);
	return { statistic, pValue };
}

function isExact(n: number, { method }: RankOptions): boolean {
	return method === undefined ? n <= MOST_EXACT : method === "exact";
}

function exactTail(
	chances: SumChances,
	seen: number,
	alternative: Alternative = "two-sided",
): number {
	const at = Math.round(seen);
	const less = chances.slice(0, at + 1).reduce((one, other) => one + other, 0);
	const greater = chances.slice(at).reduce((one, other) => one + other, 0);
	if (alternative === "less") return Math.min(1, less);
	if (alternative === "greater") return Math.min(1, greater);
	return Math.min(1, 2 * Math.min(less, greater));
}

function normalTail(
	fromMiddle: number,
	variance: number,
	{ alternative = "two-sided", isCorrected = true }: RankOptions,
): number {
	const towards = { "two-sided": Math.sign(fromMiddle), greater: 1, less: -1 }[alternative];
	const corrected = isCorrected ? fromMiddle - towards / 2 : fromMiddle;
	return normalPValue(corrected / Math.sqrt(variance), alternative);
}
