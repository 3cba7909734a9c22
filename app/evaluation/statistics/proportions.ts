import { type Alternative, CONFIDENCE, ImpossibleInput, type Interval } from "./answers.ts";
import { binomialProbabilities, sum } from "./binomial.ts";
import { checkConfidence, checkCounts } from "./checks.ts";
import { betaQuantile, normalCritical } from "./distributions.ts";

/**
 * Score interval of one share, without correction for continuity; 0 of n begins at 0, n of n ends at 1.
 * Wilson (1927), Journal of the American Statistical Association 22, 209–212.
 */
export function wilsonInterval(
	successes: number,
	total: number,
	confidence: number = CONFIDENCE,
): Interval {
	checkCounts(successes, total);
	const z = normalCritical(confidence);
	const middle = successes + z ** 2 / 2;
	const half = z * Math.sqrt((successes * (total - successes)) / total + z ** 2 / 4);
	return {
		lower: successes === 0 ? 0 : (middle - half) / (total + z ** 2),
		upper: successes === total ? 1 : (middle + half) / (total + z ** 2),
	};
}

/**
 * Exact interval of one share: never surer than it says, often wider than it need be.
 * Clopper and Pearson (1934), Biometrika 26, 404–413, by quantiles of the beta distribution.
 */
export function clopperPearson(
	successes: number,
	total: number,
	confidence: number = CONFIDENCE,
): Interval {
	checkCounts(successes, total);
	checkConfidence(confidence);
	const outside = (1 - confidence) / 2;
	const failures = total - successes;
	return {
		lower: successes === 0 ? 0 : betaQuantile(outside, successes, failures + 1),
		upper: failures === 0 ? 1 : betaQuantile(1 - outside, successes + 1, failures),
	};
}

/** So close to each other are two probabilities that would be equal but for rounding. */
const ROUNDING = 1 + 1e-7;

/**
 * Exact test of one share against a known one. Two-sided: all outcomes that are not likelier than
 * the one seen. Conover (1971), Practical Nonparametric Statistics, 95–102.
 */
export function exactBinomialTest(
	successes: number,
	total: number,
	expected: number = 0.5,
	alternative: Alternative = "two-sided",
): { pValue: number } {
	checkCounts(successes, total);
	if (!(expected >= 0 && expected <= 1)) throw new ImpossibleInput("share", `${expected}`);
	const chances = binomialProbabilities(total, expected);
	const isAsFar = (chance: number, k: number) => {
		if (alternative === "less") return k <= successes;
		if (alternative === "greater") return k >= successes;
		return chance <= chances[successes]! * ROUNDING;
	};
	return { pValue: Math.min(1, sum(chances.filter(isAsFar))) };
}

/**
 * Interval of a difference of two shares of different people, by squaring and adding the distances of
 * the two Wilson intervals. Newcombe (1998), Statistics in Medicine 17, 873–890, method 10.
 */
export function newcombeDifference(
	x1: number,
	n1: number,
	x2: number,
	n2: number,
	confidence: number = CONFIDENCE,
): { difference: number } & Interval {
	const [one, other] = [wilsonInterval(x1, n1, confidence), wilsonInterval(x2, n2, confidence)];
	const [p1, p2] = [x1 / n1, x2 / n2];
	return {
		difference: p1 - p2,
		lower: p1 - p2 - Math.hypot(p1 - one.lower, other.upper - p2),
		upper: p1 - p2 + Math.hypot(one.upper - p1, p2 - other.lower),
	};
}
