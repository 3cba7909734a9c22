import { CONFIDENCE, ImpossibleInput, type Interval } from "./answers.ts";
import { checkCounts } from "./checks.ts";
import { lnGamma } from "./distributions.ts";
import { noncentralityInterval } from "./noncentral-t.ts";
import { pooledDeviation, type Summary, summarise } from "./summaries.ts";

export type EffectSize = { estimate: number; interval: Interval };

/**
 * The mean of x less that of y in pooled standard deviations; the interval by the noncentral t
 * distribution. Cohen (1988), Statistical Power Analysis; Steiger and Fouladi (1997).
 */
export function cohensD(
	x: readonly number[],
	y: readonly number[],
	confidence: number = CONFIDENCE,
): EffectSize {
	return cohensDOf(summarise(x), summarise(y), confidence);
}

/** The same from what a paper prints of two groups. */
export function cohensDOf(
	one: Summary,
	other: Summary,
	confidence: number = CONFIDENCE,
): EffectSize {
	const estimate = (one.mean - other.mean) / spreadOf(one, other);
	const scale = Math.sqrt(1 / one.n + 1 / other.n);
	const { lower, upper } = noncentralityInterval(estimate / scale, one.n + other.n - 2, confidence);
	return { estimate, interval: { lower: lower * scale, upper: upper * scale } };
}

/**
 * Cohen's d without its bias in small groups, by the exact factor. The variance is the large-sample
 * one. Hedges (1981), Journal of Educational Statistics 6, 107–128.
 */
export function hedgesG(
	x: readonly number[],
	y: readonly number[],
	confidence: number = CONFIDENCE,
): EffectSize & { variance: number } {
	return hedgesGOf(summarise(x), summarise(y), confidence);
}

export function hedgesGOf(
	one: Summary,
	other: Summary,
	confidence: number = CONFIDENCE,
): EffectSize & { variance: number } {
	const d = cohensDOf(one, other, confidence);
	const factor = smallSampleFactor(one.n + other.n - 2);
	const estimate = factor * d.estimate;
	return {
		estimate,
		variance: 1 / one.n + 1 / other.n + estimate ** 2 / (2 * (one.n + other.n)),
		interval: { lower: factor * d.interval.lower, upper: factor * d.interval.upper },
	};
}

/** Both waves of one group. */
export type PrePost = { n: number; before: number; after: number; sdBefore: number };

/**
 * The change of the one group less that of the other, in pooled standard deviations before: d_ppc2.
 * Morris (2008), Organizational Research Methods 11, 364–386, equations 8–10; exact factor.
 */
export function prePostControlEffect(treatment: PrePost, control: PrePost): { estimate: number } {
	const spread = spreadOf(
		{ n: treatment.n, sd: treatment.sdBefore },
		{ n: control.n, sd: control.sdBefore },
	);
	const changes = treatment.after - treatment.before - (control.after - control.before);
	const factor = smallSampleFactor(treatment.n + control.n - 2);
	return { estimate: (factor * changes) / spread };
}

/** Hedges' c(m): Γ(m/2) / (√(m/2) Γ((m−1)/2)), a little less than 1; 0 for one degree of freedom. */
export function smallSampleFactor(degreesOfFreedom: number): number {
	const half = degreesOfFreedom / 2;
	return Math.exp(lnGamma(half) - Math.log(half) / 2 - lnGamma(half - 0.5));
}

function spreadOf(one: Omit<Summary, "mean">, other: Omit<Summary, "mean">): number {
	for (const { n } of [one, other]) {
		checkCounts(n, n);
		if (n < 2) throw new ImpossibleInput("too-few", `${n} where 2 are needed`);
	}
	const spread = pooledDeviation(one, other);
	if (!(spread > 0)) throw new ImpossibleInput("no-spread", "all are equal");
	return spread;
}
