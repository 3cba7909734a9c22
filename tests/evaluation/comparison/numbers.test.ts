import fc from "fast-check";
import { expect, test } from "vitest";
import {
	adjusted,
	effectOf,
	extremes,
	imbalanceOf,
	type Point,
} from "#app/evaluation/comparison-numbers.ts";
import { holm } from "#app/evaluation/statistics.ts";

const share = fc.constantFrom(0, 1 / 3, 2 / 3, 1);
const points = fc.array(
	fc.record({
		cluster: fc.constantFrom("a", "b", "c", "d", "e"),
		treated: fc.boolean(),
		before: share,
		after: share,
	}),
	{ maxLength: 40 },
);

test("an effect lies in its interval, and swapped groups give its opposite", () => {
	fc.assert(
		fc.property(points, (all) => {
			const effect = effectOf(all);
			const swapped = effectOf(all.map((one) => ({ ...one, treated: !one.treated })));
			expect(swapped === null).toBe(effect === null);
			if (!effect || !swapped) return;
			expect(effect.interval.lower).toBeLessThanOrEqual(effect.value);
			expect(effect.interval.upper).toBeGreaterThanOrEqual(effect.value);
			expect(swapped.value).toBeCloseTo(-effect.value, 8);
			expect(effect.clusters.all).toBeLessThanOrEqual(5);
		}),
	);
});

test("no end that the lost could have had is outside best and worst case", () => {
	fc.assert(
		fc.property(points, fc.array(share, { minLength: 40, maxLength: 40 }), (all, ends) => {
			const known = all.filter((_, index) => index % 3 !== 0);
			const lost = all.filter((_, index) => index % 3 === 0);
			const { best, worst } = extremes(known, lost);
			const ended: Point[] = lost.map((one, index) => ({ ...one, after: ends[index]! }));
			const any = effectOf([...known, ...ended]);
			if (!best || !worst || !any) return;
			expect(any.value).toBeLessThanOrEqual(best.value + 1e-9);
			expect(any.value).toBeGreaterThanOrEqual(worst.value - 1e-9);
		}),
	);
});

test("nobody, one group or one class has no effect", () => {
	const one: Point = { cluster: "a", treated: true, before: 0, after: 1 };
	expect(effectOf([])).toBeNull();
	expect(effectOf([one, { ...one, cluster: "b", after: 0 }])).toBeNull();
	const same = [0, 1, 0, 1].map((after, index) => ({ ...one, after, treated: index > 1 }));
	expect(effectOf(same)).toBeNull();
	expect(imbalanceOf([0.5], [0.5])).toBeNull();
	expect(imbalanceOf([0.5, 0.5], [0.5, 0.5])).toBeNull();
});

test("primary outcomes are adjusted among themselves, and what is not tested stays away", () => {
	const tests = [
		{ isPrimary: true, pValue: 0.02 },
		{ isPrimary: false, pValue: 0.01 },
		{ isPrimary: true, pValue: 0.03 },
		{ isPrimary: false, pValue: null },
		{ isPrimary: false, pValue: 0.04 },
	];
	const [first, , third] = holm([0.02, 0.5, 0.03]);
	expect(first).toBeGreaterThan(0.04);
	expect(third).toBeGreaterThan(0.03);
	expect(adjusted(tests)).toEqual([0.04, 0.02, 0.04, null, 0.04]);
});
