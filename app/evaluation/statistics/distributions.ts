import lnGamma from "@stdlib/math-base-special-gammaln";
import betaCdf from "@stdlib/stats-base-dists-beta-cdf";
import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import studentCdf from "@stdlib/stats-base-dists-t-cdf";
import studentQuantile from "@stdlib/stats-base-dists-t-quantile";
import type { Alternative } from "./answers.ts";
import { checkConfidence } from "./checks.ts";

// The one file that knows the library: docs/decisions/statistics.md says why it is this one.
export { betaCdf, betaQuantile, lnGamma };

/** Share of the standard normal distribution below z. */
export function normalBelow(z: number): number {
	return normalCdf(z, 0, 1);
}

/** So many standard errors lie on each side of an interval: 1.96 for 0.95. */
export function normalCritical(confidence: number): number {
	checkConfidence(confidence);
	return normalQuantile((1 + confidence) / 2, 0, 1);
}

export function tCritical(confidence: number, degreesOfFreedom: number): number {
	checkConfidence(confidence);
	return studentQuantile((1 + confidence) / 2, degreesOfFreedom);
}

/** How likely a normal score is at least as far out as this one. */
export function normalPValue(z: number, alternative: Alternative): number {
	return tail((below) => normalBelow(below), z, alternative);
}

export function tPValue(t: number, degreesOfFreedom: number, alternative: Alternative): number {
	return tail((below) => studentCdf(below, degreesOfFreedom), t, alternative);
}

/** Both distributions are symmetric: the upper tail is the lower one of the other sign, and exact. */
function tail(below: (x: number) => number, x: number, alternative: Alternative): number {
	if (alternative === "less") return below(x);
	if (alternative === "greater") return below(-x);
	return Math.min(1, 2 * below(-Math.abs(x)));
}
