import fc from "fast-check";
import { expect, test } from "vitest";
import { shareReached, verdictOf } from "#app/evaluation/target-rule.ts";

test("a target is reached, nearly reached from nine tenths on, or not reached", () => {
	expect(verdictOf(100, 100, true)).toBe("reached");
	expect(verdictOf(90, 100, true)).toBe("nearly");
	expect(verdictOf(89, 100, true)).toBe("not-reached");
});

test("where less is better it is the other way round", () => {
	expect(verdictOf(8, 10, false)).toBe("reached");
	expect(verdictOf(11, 10, false)).toBe("nearly");
	expect(verdictOf(12, 10, false)).toBe("not-reached");
	expect(verdictOf(0, 0, false)).toBe("reached");
	expect(verdictOf(1, 0, false)).toBe("not-reached");
});

test("nothing is a share of nothing", () => {
	expect(shareReached(5, 0, true)).toBe(null);
	expect(shareReached(0, 5, false)).toBe(null);
	expect(shareReached(45, 50, true)).toBe(0.9);
	expect(shareReached(50, 45, false)).toBe(0.9);
});

test("a better value never has a worse verdict", () => {
	const order = ["not-reached", "nearly", "reached"];
	const amount = fc.integer({ min: 0, max: 1000 });
	fc.assert(
		fc.property(amount, amount, amount, fc.boolean(), (one, other, target, moreIsBetter) => {
			const [worse, better] = [one, other].toSorted((a, b) => (moreIsBetter ? a - b : b - a));
			const [first, second] = [worse!, better!].map((value) =>
				order.indexOf(verdictOf(value, target, moreIsBetter)),
			);
			expect(second).toBeGreaterThanOrEqual(first!);
		}),
	);
});
