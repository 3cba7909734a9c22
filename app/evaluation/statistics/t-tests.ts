import {
	type Alternative,
	CONFIDENCE,
	ImpossibleInput,
	type Interval,
	type Test,
} from "./answers.ts";
import { checkPairs } from "./checks.ts";
import { tCritical, tPValue } from "./distributions.ts";
import { mean, variance } from "./summaries.ts";

export type TTest = Required<Test> & {
	estimate: number;
	standardError: number;
	interval: Interval;
};

export type TOptions = { alternative?: Alternative; confidence?: number };

/**
 * The mean of first − second of the same people, with its two-sided interval.
 * Student (1908), Biometrika 6, 1–25.
 */
export function pairedT(
	first: readonly number[],
	second: readonly number[],
	options: TOptions = {},
): TTest {
	checkPairs(first, second);
	const differences = first.map((one, index) => one - second[index]!);
	const standardError = Math.sqrt(variance(differences) / differences.length);
	return tTest(mean(differences), standardError, differences.length - 1, options);
}

/**
 * The mean of x less that of y, whose spreads may differ.
 * Welch (1947), Biometrika 34, 28–35; degrees of freedom by Satterthwaite.
 */
export function welchT(x: readonly number[], y: readonly number[], options: TOptions = {}): TTest {
	const [one, other] = [variance(x) / x.length, variance(y) / y.length];
	const freedom = (one + other) ** 2 / (one ** 2 / (x.length - 1) + other ** 2 / (y.length - 1));
	return tTest(mean(x) - mean(y), Math.sqrt(one + other), freedom, options);
}

/** Less spread than this is what adding up makes of none. */
const ROUNDING = 1e-12;

/** An estimate, its standard error and its degrees of freedom, judged by Student's distribution. */
export function tTest(
	estimate: number,
	standardError: number,
	degreesOfFreedom: number,
	{ alternative = "two-sided", confidence = CONFIDENCE }: TOptions,
): TTest {
	if (!(standardError > ROUNDING * Math.abs(estimate)))
		throw new ImpossibleInput("no-spread", "all are equal");
	const statistic = estimate / standardError;
	const half = tCritical(confidence, degreesOfFreedom) * standardError;
	return {
		statistic,
		degreesOfFreedom,
		pValue: tPValue(statistic, degreesOfFreedom, alternative),
		estimate,
		standardError,
		interval: { lower: estimate - half, upper: estimate + half },
	};
}
