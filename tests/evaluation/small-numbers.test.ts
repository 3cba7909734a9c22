import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CountPolicy, isSmall } from "#app/evaluation/disclosure/policy.ts";
import { isNumber, protectCount, sumReleased } from "#app/evaluation/small-numbers.ts";

const counts = fc.integer({ min: 0, max: 400 });

describe("a count alone", () => {
	test("1 to 7 are hidden, 0 stays 0, the rest is rounded to 5", () => {
		expect([0, 1, 7, 8, 12, 13, 22, 23, 100].map((count) => protectCount(count))).toEqual([
			0,
			"[c]",
			"[c]",
			10,
			10,
			15,
			20,
			25,
			100,
		]);
	});

	test("what rounds to 0 but is not says so", () => {
		const coarse: CountPolicy = { smallestShown: 2, roundedTo: 10, smallestGroup: 10 };
		expect([0, 1, 4, 5].map((count) => protectCount(count, coarse))).toEqual([
			0,
			"[c]",
			"[low]",
			10,
		]);
	});

	test("every shown count stands for five true ones", () => {
		const behind = Map.groupBy(
			Array.from({ length: 400 }, (_, count) => count),
			(count) => protectCount(count),
		);
		for (const [cell, trues] of behind) {
			if (cell === 0 || cell === 400) continue;
			expect(trues.length, String(cell)).toBeGreaterThanOrEqual(5);
		}
	});
});

describe("totals", () => {
	test("a total counts only what is released", () => {
		expect(sumReleased([10, "[c]", 25])).toBe(35);
		expect(sumReleased([])).toBe(0);
		expect(sumReleased([0, 0])).toBe(0);
	});

	test("a total of nothing but hidden cells is hidden", () => {
		expect(sumReleased(["[c]", "[c]"])).toBe("[c]");
		expect(sumReleased([0, "[c]"])).toBe("[c]");
	});

	test("no total less any of its parts leaves a hidden count over", () => {
		fc.assert(
			fc.property(fc.array(counts, { minLength: 1, maxLength: 8 }), (trues) => {
				const cells = trues.map((count) => protectCount(count));
				const others = trues.map((count) => (isSmall(count) ? 8 - count : count));
				// Other small numbers behind the hidden cells: not a single published sign changes.
				expect(others.map((count) => protectCount(count))).toEqual(cells);
				const total = sumReleased(cells);
				if (!isNumber(total)) return;
				expect(total - cells.filter(isNumber).reduce((one, other) => one + other, 0)).toBe(0);
			}),
		);
	});

	test("the order of the cells does not matter", () => {
		fc.assert(
			fc.property(fc.array(counts), (trues) => {
				const cells = trues.map((count) => protectCount(count));
				expect(sumReleased(cells.toReversed())).toBe(sumReleased(cells));
			}),
		);
	});
});
