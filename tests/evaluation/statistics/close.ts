import { expect } from "vitest";

export function expectClose(actual: number, published: number, tolerance: number): void {
	expect(
		Math.abs(actual - published),
		`${actual} where ${published} is published`,
	).toBeLessThanOrEqual(tolerance);
}

export function expectAll(
	actual: readonly number[],
	published: readonly number[],
	tolerance: number,
): void {
	expect(actual).toHaveLength(published.length);
	for (const [index, one] of actual.entries()) expectClose(one, published[index]!, tolerance);
}
