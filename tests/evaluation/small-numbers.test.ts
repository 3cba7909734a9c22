import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	type Cell,
	isNumber,
	isSmall,
	type Policy,
	protectCount,
	protectMean,
	protectRelated,
	protectShare,
	sumReleased,
} from "#app/evaluation/small-numbers.ts";

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
		const coarse: Policy = { smallestShown: 2, roundedTo: 10, smallestGroup: 10 };
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

/** What an attacker who knows every rule can make of each published answer. */
function behindAnswers(
	largest: number,
): Map<string, { whole: number; part: number; cells: Cell[] }[]> {
	const pairs = Array.from({ length: largest + 1 }, (_, whole) =>
		Array.from({ length: whole + 1 }, (_, part) => ({
			whole,
			part,
			cells: protectRelated([whole, part]),
		})),
	).flat();
	return Map.groupBy(pairs, ({ whole, cells }) =>
		JSON.stringify([cells, protectShare(cells[1]!, cells[0]!, whole)]),
	);
}

describe("a part within a whole", () => {
	test("20 started and 18 stayed: the 2 are not told by subtraction", () => {
		expect(protectRelated([20, 18])).toEqual([20, "[c]"]);
		expect(protectRelated([20, 20])).toEqual([20, 20]);
		expect(protectRelated([20, 12])).toEqual([20, 10]);
		expect(protectRelated([20, 3])).toEqual([20, "[c]"]);
	});

	test("no small part and no small remainder has a value of its own in any answer", () => {
		const answers = behindAnswers(60);
		expect(answers.size).toBeGreaterThan(50);
		for (const [answer, pairs] of answers) {
			// The attacker cannot see beyond the largest count tried here.
			if (pairs.some(({ whole }) => whole > 55)) continue;
			for (const { whole, part } of pairs) {
				if (isSmall(part)) expect(different(pairs, "part"), answer).toBeGreaterThan(2);
				if (isSmall(whole)) expect(different(pairs, "whole"), answer).toBeGreaterThan(2);
				const rest = new Set(pairs.map((pair) => pair.whole - pair.part));
				if (isSmall(whole - part)) expect(rest.size, answer).toBeGreaterThan(2);
			}
		}
	});

	test("whatever is shown together differs by nothing or by a number that may be shown", () => {
		fc.assert(
			fc.property(fc.array(counts, { maxLength: 6 }), (trues) => {
				const shown = trues.filter((_, index) => protectRelated(trues)[index] !== "[c]");
				for (const one of shown) {
					for (const other of shown) expect(isSmall(Math.abs(one - other))).toBe(false);
				}
			}),
		);
	});

	test("the more important count is kept", () => {
		fc.assert(
			fc.property(counts, fc.array(counts), (first, others) => {
				expect(protectRelated([first, ...others])[0]).toBe(protectCount(first));
			}),
		);
	});
});

describe("shares and means", () => {
	test("fewer than 10 people have no share and no mean", () => {
		expect(protectShare(10, 10, 9)).toEqual({ value: "[c]", numerator: "[c]", denominator: 10 });
		expect(protectShare(10, 10, 10).value).toBe(1);
		expect(protectMean(90, 10, 9)).toBe("[c]");
		expect(protectMean(90, 10, 10)).toBe(9);
	});

	test("nothing counted is no data, neither 0% nor 100%", () => {
		expect(protectShare(0, 0, 30)).toEqual({ value: "[x]", numerator: 0, denominator: 0 });
		expect(protectMean(0, 0, 0)).toBe("[x]");
	});

	test("a share is hidden together with its numerator or its denominator", () => {
		expect(protectShare("[c]", 20, 20).value).toBe("[c]");
		expect(protectShare(10, "[c]", 20).value).toBe("[c]");
		expect(protectMean("[c]", 20, 20)).toBe("[c]");
	});

	test("a share times its denominator gives the rounded count and nothing finer", () => {
		fc.assert(
			fc.property(counts, fc.nat(), (whole, at) => {
				const part = at % (whole + 1);
				const [wholeCell, partCell] = protectRelated([whole, part]);
				const { value, denominator } = protectShare(partCell!, wholeCell!, whole);
				if (!isNumber(value) || !isNumber(denominator)) return;
				expect(Math.round((value * denominator) / 5) * 5).toBe(protectCount(part));
			}),
		);
	});

	test("0% and 100% are said only of groups of which they are true", () => {
		fc.assert(
			fc.property(counts, fc.nat(), (whole, at) => {
				const part = at % (whole + 1);
				const [wholeCell, partCell] = protectRelated([whole, part]);
				const { value } = protectShare(partCell!, wholeCell!, whole);
				if (value === 1) expect(part).toBe(whole);
				if (value === 0) expect(part).toBe(0);
			}),
		);
	});

	test("a share too small for its decimals is low, not nothing", () => {
		expect(protectShare(5, 20_000, 20_000).value).toBe("[low]");
	});
});

function different(
	pairs: readonly { whole: number; part: number }[],
	of: "whole" | "part",
): number {
	return new Set(pairs.map((pair) => pair[of])).size;
}
