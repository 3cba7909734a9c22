import { checkNumbers } from "./checks.ts";

export function mean(numbers: readonly number[]): number {
	checkNumbers(numbers, 1);
	return numbers.reduce((one, other) => one + other, 0) / numbers.length;
}

/** Divided by n − 1. */
export function variance(numbers: readonly number[]): number {
	checkNumbers(numbers, 2);
	// Equal numbers have no spread at all, whatever rounding makes of their mean.
	if (numbers.every((one) => one === numbers[0])) return 0;
	const middle = mean(numbers);
	return numbers.reduce((sum, one) => sum + (one - middle) ** 2, 0) / (numbers.length - 1);
}

export function deviation(numbers: readonly number[]): number {
	return Math.sqrt(variance(numbers));
}

/** How many, their mean and their standard deviation: all that a standardised effect needs. */
export type Summary = { n: number; mean: number; sd: number };

export function summarise(numbers: readonly number[]): Summary {
	return { n: numbers.length, mean: mean(numbers), sd: deviation(numbers) };
}

/** Spread of two groups taken together. */
export function pooledDeviation(one: Omit<Summary, "mean">, other: Omit<Summary, "mean">): number {
	const squares = (one.n - 1) * one.sd ** 2 + (other.n - 1) * other.sd ** 2;
	return Math.sqrt(squares / (one.n + other.n - 2));
}
