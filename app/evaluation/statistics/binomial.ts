import { lnGamma } from "./distributions.ts";

/** How likely exactly 0, 1, … n of n are. */
export function binomialProbabilities(n: number, p: number): number[] {
	return Array.from({ length: n + 1 }, (_, k) => binomialProbability(k, n, p));
}

export function binomialProbability(k: number, n: number, p: number): number {
	if (p === 0) return k === 0 ? 1 : 0;
	if (p === 1) return k === n ? 1 : 0;
	const ways = lnGamma(n + 1) - lnGamma(k + 1) - lnGamma(n - k + 1);
	return Math.exp(ways + k * Math.log(p) + (n - k) * Math.log1p(-p));
}

export function sum(numbers: readonly number[]): number {
	return numbers.reduce((one, other) => one + other, 0);
}
