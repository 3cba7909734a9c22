import type { Interval } from "./answers.ts";
import { checkConfidence } from "./checks.ts";
import { betaCdf, lnGamma, normalBelow } from "./distributions.ts";

/**
 * Share of the noncentral t distribution below t. Lenth (1989), Applied Statistics 38, 185–189 (AS 243):
 * beta distributions weighted by how likely each number of a Poisson distribution is.
 */
export function noncentralTBelow(t: number, degreesOfFreedom: number, noncentrality: number) {
	if (t < 0) return 1 - belowOfPositive(-t, degreesOfFreedom, -noncentrality);
	return belowOfPositive(t, degreesOfFreedom, noncentrality);
}

function belowOfPositive(t: number, freedom: number, delta: number): number {
	if (t === 0) return normalBelow(-delta);
	const x = t ** 2 / (t ** 2 + freedom);
	const rate = delta ** 2 / 2;
	let sum = 0;
	// Beyond ten standard deviations of the Poisson distribution nothing adds to the sum.
	const from = Math.max(0, Math.floor(rate - 10 * Math.sqrt(rate) - 10));
	const until = Math.ceil(rate + 10 * Math.sqrt(rate) + 40);
	for (let j = from; j <= until; j++) {
		const even = weight(rate, j, 0) * betaCdf(x, j + 0.5, freedom / 2);
		const odd = weight(rate, j, 0.5) * betaCdf(x, j + 1, freedom / 2);
		sum += even + Math.sign(delta) * odd;
	}
	return normalBelow(-delta) + sum / 2;
}

/** Logarithms, because both factors leave the range of numbers long before their product does. */
function weight(rate: number, j: number, half: number): number {
	if (rate === 0) return j + half === 0 ? 1 : 0;
	return Math.exp(-rate + (j + half) * Math.log(rate) - lnGamma(j + half + 1));
}

/** The noncentralities under which t is not yet too large and not yet too small. */
export function noncentralityInterval(
	t: number,
	degreesOfFreedom: number,
	confidence: number,
): Interval {
	checkConfidence(confidence);
	const outside = (1 - confidence) / 2;
	return {
		lower: noncentralityFor(t, degreesOfFreedom, 1 - outside),
		upper: noncentralityFor(t, degreesOfFreedom, outside),
	};
}

/** The greater the noncentrality, the less lies below t: halved until nothing is left between. */
function noncentralityFor(t: number, freedom: number, below: number): number {
	let step = 4 + Math.abs(t) / Math.sqrt(freedom);
	let [low, high] = [t - step, t + step];
	while (noncentralTBelow(t, freedom, low) < below) low -= step *= 2;
	while (noncentralTBelow(t, freedom, high) > below) high += step *= 2;
	for (let round = 0; round < 60; round++) {
		const middle = (low + high) / 2;
		if (noncentralTBelow(t, freedom, middle) > below) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
