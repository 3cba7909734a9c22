import { checkPValues } from "./checks.ts";

/**
 * p values made larger because there are several, in their own order: with all of them below α, the
 * chance of even one wrong finding is α. Holm (1979), Scandinavian Journal of Statistics 6, 65–70.
 */
export function holm(pValues: readonly number[]): number[] {
	checkPValues(pValues);
	let largest = 0;
	return inOrder(pValues, upwards(pValues), (p, rank) => {
		largest = Math.max(largest, p * (pValues.length - rank));
		return largest;
	});
}

/**
 * The same with another promise: of all findings below α, a share of α is wrong in the long run.
 * Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57, 289–300.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
	checkPValues(pValues);
	let least = 1;
	return inOrder(pValues, upwards(pValues).reverse(), (p, rank) => {
		least = Math.min(least, (p * pValues.length) / (pValues.length - rank));
		return least;
	});
}

function upwards(pValues: readonly number[]): number[] {
	return pValues.map((_, index) => index).sort((one, other) => pValues[one]! - pValues[other]!);
}

function inOrder(
	pValues: readonly number[],
	order: readonly number[],
	adjust: (p: number, rank: number) => number,
): number[] {
	const adjusted = new Array<number>(pValues.length);
	order.forEach((index, rank) => {
		adjusted[index] = Math.min(1, adjust(pValues[index]!, rank));
	});
	return adjusted;
}
