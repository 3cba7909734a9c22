import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	benjaminiHochberg,
	clopperPearson,
	clusteredRegression,
	cohensD,
	designEffect,
	differenceInDifferences,
	hedgesG,
	holm,
	type Interval,
	intraclassCorrelation,
	kaplanMeier,
	mcnemar,
	mean,
	newcombeDifference,
	newcombePaired,
	pairedT,
	prePostControlEffect,
	rankSum,
	type WaveRow,
	welchT,
	wilcoxonSignedRank,
	wilsonInterval,
} from "#app/evaluation/statistics.ts";

const counts = fc
	.integer({ min: 1, max: 400 })
	.chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)));
const confidences = fc.constantFrom(0.8, 0.9, 0.95, 0.99);
const cells = fc.integer({ min: 0, max: 60 });
const tables = fc
	.tuple(cells, cells, cells, cells)
	.filter((four) => four.some((cell) => cell > 0))
	.map(([a, b, c, d]) => [[a, b] as const, [c, d] as const] as const);
/** Whole tenths, so that equal values are common. */
const values = fc.integer({ min: -40, max: 40 }).map((tenths) => tenths / 10);
const samples = fc
	.array(values, { minLength: 3, maxLength: 12 })
	.filter((sample) => new Set(sample).size > 1);
const pairs = fc
	.array(fc.tuple(values, values), { minLength: 3, maxLength: 12 })
	.filter((all) => new Set(all.map(([one, other]) => Math.round((one - other) * 10))).size > 1)
	.map((all) => ({ first: all.map(([one]) => one), second: all.map(([, other]) => other) }));
const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 });

function expectWithin({ lower, upper }: Interval, estimate: number): void {
	expect(lower).toBeLessThanOrEqual(estimate + 1e-9);
	expect(upper).toBeGreaterThanOrEqual(estimate - 1e-9);
}

/** The same the other way round. */
function expectMirrored(one: Interval, other: Interval): void {
	expect(one.lower).toBeCloseTo(-other.upper, 8);
	expect(one.upper).toBeCloseTo(-other.lower, 8);
}

describe("one share", () => {
	test("both intervals contain it, stay between 0 and 1 and mirror", () => {
		fc.assert(
			fc.property(counts, confidences, ([x, n], confidence) => {
				for (const of of [wilsonInterval, clopperPearson]) {
					const interval = of(x, n, confidence);
					expectWithin(interval, x / n);
					expect(interval.lower).toBeGreaterThanOrEqual(0);
					expect(interval.upper).toBeLessThanOrEqual(1);
					const rest = of(n - x, n, confidence);
					expect(interval.lower).toBeCloseTo(1 - rest.upper, 9);
				}
			}),
		);
	});

	test("surer is wider, and the exact one reaches a tail the score one does not", () => {
		fc.assert(
			fc.property(counts, ([x, n]) => {
				const [sure, surer] = [wilsonInterval(x, n, 0.9), wilsonInterval(x, n, 0.99)];
				expect(surer.upper - surer.lower).toBeGreaterThan(sure.upper - sure.lower);
			}),
		);
	});
});

describe("two shares", () => {
	test("a difference lies in its interval, within −1 and 1, and swaps with the groups", () => {
		fc.assert(
			fc.property(counts, counts, confidences, ([x1, n1], [x2, n2], confidence) => {
				const one = newcombeDifference(x1, n1, x2, n2, confidence);
				expectWithin(one, x1 / n1 - x2 / n2);
				expect(one.lower).toBeGreaterThanOrEqual(-1 - 1e-12);
				expect(one.upper).toBeLessThanOrEqual(1 + 1e-12);
				expectMirrored(one, newcombeDifference(x2, n2, x1, n1, confidence));
			}),
		);
	});

	test("of the same people: contains the change and swaps with the waves", () => {
		fc.assert(
			fc.property(tables, ([[a, b], [c, d]]) => {
				const one = newcombePaired([
					[a, b],
					[c, d],
				]);
				expectWithin(one, (b - c) / (a + b + c + d));
				const swapped = newcombePaired([
					[a, c],
					[b, d],
				]);
				expectMirrored(one, swapped);
			}),
		);
	});

	test("McNemar's answers do not know which wave came first, and none is 0 or above 1", () => {
		fc.assert(
			fc.property(tables, ([[a, b], [c, d]]) => {
				const one = mcnemar([
					[a, b],
					[c, d],
				]);
				const swapped = mcnemar([
					[d, c],
					[b, a],
				]);
				for (const p of [one.pValue, one.exactPValue, one.midPValue]) {
					expect(p).toBeGreaterThan(0);
					expect(p).toBeLessThanOrEqual(1);
				}
				expect(one.midPValue).toBeLessThanOrEqual(one.exactPValue);
				expect(swapped.exactPValue).toBeCloseTo(one.exactPValue, 10);
				expect(swapped.midPValue).toBeCloseTo(one.midPValue, 10);
				expect(swapped.statistic).toBeCloseTo(one.statistic, 10);
			}),
		);
	});
});

describe("means", () => {
	test("a t test contains its difference, mirrors, and one side is half of both", () => {
		fc.assert(
			fc.property(samples, samples, (x, y) => {
				const one = welchT(x, y);
				expectWithin(one.interval, mean(x) - mean(y));
				expectMirrored(one.interval, welchT(y, x).interval);
				const less = welchT(x, y, { alternative: "less" }).pValue;
				const greater = welchT(x, y, { alternative: "greater" }).pValue;
				expect(less + greater).toBeCloseTo(1, 10);
				expect(2 * Math.min(less, greater)).toBeCloseTo(one.pValue, 10);
			}),
		);
	});

	test("pairs: contains the change and mirrors, in whatever order they come", () => {
		fc.assert(
			fc.property(pairs, ({ first, second }) => {
				const one = pairedT(first, second);
				expectWithin(one.interval, mean(first) - mean(second));
				expectMirrored(one.interval, pairedT(second, first).interval);
				const turned = pairedT(first.toReversed(), second.toReversed());
				expect(turned.statistic).toBeCloseTo(one.statistic, 8);
			}),
		);
	});

	test("the interval leaves 0 out exactly when p is below 0.05", () => {
		fc.assert(
			fc.property(samples, samples, (x, y) => {
				const { interval, pValue } = welchT(x, y);
				fc.pre(Math.abs(pValue - 0.05) > 1e-6);
				expect(interval.lower > 0 || interval.upper < 0).toBe(pValue < 0.05);
			}),
		);
	});

	test("standardised: contains its estimate, mirrors, and g is a little less", () => {
		fc.assert(
			fc.property(samples, samples, (x, y) => {
				const [d, g] = [cohensD(x, y), hedgesG(x, y)];
				expectWithin(d.interval, d.estimate);
				expectWithin(g.interval, g.estimate);
				expectMirrored(d.interval, cohensD(y, x).interval);
				expect(Math.abs(g.estimate)).toBeLessThanOrEqual(Math.abs(d.estimate));
			}),
			{ numRuns: 40 },
		);
	});
});

describe("ranks", () => {
	test("signed: each of 2ⁿ signs counted, equal values too", () => {
		const small = fc
			.array(fc.tuple(values, values), { minLength: 1, maxLength: 8 })
			.filter((all) => all.some(([one, other]) => one !== other));
		fc.assert(
			fc.property(small, (all) => {
				const [x, y] = [all.map(([one]) => one), all.map(([, other]) => other)];
				const { statistic, pValue } = wilcoxonSignedRank(x, y, { alternative: "greater" });
				expect(pValue).toBeCloseTo(countedSigns(x, y, statistic), 10);
			}),
			{ numRuns: 60 },
		);
	});

	test("swapping the groups swaps the sides, exactly or nearly", () => {
		const method = fc.constantFrom("exact" as const, "normal" as const);
		fc.assert(
			fc.property(samples, samples, method, (x, y, method) => {
				const [one, other] = [rankSum(x, y, { method }), rankSum(y, x, { method })];
				expect(one.statistic + other.statistic).toBeCloseTo(x.length * y.length, 10);
				expect(one.pValue).toBeCloseTo(other.pValue, 10);
				const less = rankSum(x, y, { method, alternative: "less" }).pValue;
				expect(rankSum(y, x, { method, alternative: "greater" }).pValue).toBeCloseTo(less, 10);
			}),
		);
	});

	test("exact and normal answers are near each other in larger groups", () => {
		const large = fc.array(values, { minLength: 20, maxLength: 25 });
		fc.assert(
			fc.property(large, large, (x, y) => {
				fc.pre(new Set([...x, ...y]).size > 10);
				const [exact, normal] = [rankSum(x, y), rankSum(x, y, { method: "normal" })];
				expect(Math.abs(exact.pValue - normal.pValue)).toBeLessThan(0.03);
			}),
			{ numRuns: 30 },
		);
	});
});

describe("classes", () => {
	const waveRows = fc
		.array(fc.tuple(fc.integer({ min: 0, max: 5 }), values, values), {
			minLength: 12,
			maxLength: 30,
		})
		.map((all) =>
			all.flatMap(([group, before, after], index): WaveRow[] => {
				const [cluster, treated] = [`class ${group}`, group % 2 === 0];
				const person = { cluster, treated };
				return [
					{ ...person, after: false, outcome: before + index / 100 },
					{ ...person, after: true, outcome: after },
				];
			}),
		)
		.filter((rows) => new Set(rows.map(({ cluster }) => cluster)).size === 6);

	test("an effect is the difference of mean changes, in its interval, mirrored", () => {
		fc.assert(
			fc.property(waveRows, (rows) => {
				const one = differenceInDifferences(rows);
				const of = (treated: boolean, after: boolean) =>
					mean(
						rows
							.filter((row) => row.treated === treated && row.after === after)
							.map(({ outcome }) => outcome),
					);
				const change = (treated: boolean) => of(treated, true) - of(treated, false);
				expect(one.estimate).toBeCloseTo(change(true) - change(false), 8);
				expectWithin(one.interval, one.estimate);
				const swapped = rows.map((row) => ({ ...row, treated: !row.treated }));
				expectMirrored(one.interval, differenceInDifferences(swapped).interval);
				expect(one.degreesOfFreedom).toBe(5);
			}),
			{ numRuns: 50 },
		);
	});

	test("the order of rows does not matter", () => {
		fc.assert(
			fc.property(waveRows, (rows) => {
				const [one, turned] = [
					differenceInDifferences(rows),
					differenceInDifferences(rows.toReversed()),
				];
				expect(turned.estimate).toBeCloseTo(one.estimate, 8);
				expect(turned.standardError).toBeCloseTo(one.standardError, 8);
			}),
			{ numRuns: 50 },
		);
	});

	test("a predictor in other units changes its coefficient alone", () => {
		fc.assert(
			fc.property(waveRows, (rows) => {
				const plain = rows.map(({ cluster, outcome }, index) => ({
					...{ cluster, outcome },
					predictors: [index % 7],
				}));
				const inPence = plain.map((row) => ({
					...row,
					predictors: row.predictors.map((one) => one * 1e6),
				}));
				const [one, other] = [clusteredRegression(plain), clusteredRegression(inPence)];
				expect(other.coefficients[1]!.statistic).toBeCloseTo(one.coefficients[1]!.statistic, 6);
			}),
			{ numRuns: 50 },
		);
	});

	test("likeness lies between 0 and 1 and does not know names or units", () => {
		const groups = fc
			.array(fc.array(values, { minLength: 1, maxLength: 6 }), { minLength: 3, maxLength: 6 })
			.filter((all) => all.flat().length > all.length && new Set(all.flat()).size > 1)
			.filter((all) => all.some((group) => new Set(group).size > 1));
		fc.assert(
			fc.property(groups, (all) => {
				const { icc } = intraclassCorrelation(all);
				expect(icc).toBeGreaterThanOrEqual(0);
				expect(icc).toBeLessThan(1);
				const turned = all.toReversed().map((group) => group.map((one) => 100 - 10 * one));
				expect(intraclassCorrelation(turned).icc).toBeCloseTo(icc, 4);
			}),
			{ numRuns: 50 },
		);
	});

	test("a design effect is at least 1 where people of a class are alike", () => {
		const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 10 });
		fc.assert(
			fc.property(sizes, fc.double({ min: 0, max: 1, noNaN: true }), (all, icc) => {
				expect(designEffect(all, icc)).toBeGreaterThanOrEqual(1);
				expect(designEffect(all, 0)).toBe(1);
			}),
		);
	});
});

test("a curve only falls, stays in its interval and ignores the order of people", () => {
	const people = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.boolean()), {
		minLength: 1,
		maxLength: 30,
	});
	fc.assert(
		fc.property(people, (all) => {
			const of = (some: typeof all) =>
				kaplanMeier(
					some.map(([time]) => time),
					some.map(([, event]) => event),
				);
			const steps = of(all);
			let before = 1;
			for (const { survival, interval } of steps) {
				expect(survival).toBeLessThan(before);
				expectWithin(interval, survival);
				before = survival;
			}
			expect(of(all.toReversed())).toEqual(steps);
			expect(steps.reduce((sum, { left }) => sum + left, 0)).toBe(
				all.filter(([, event]) => event).length,
			);
		}),
	);
});

test("adjusted p values never shrink, keep their order, and Holm's are the larger ones", () => {
	fc.assert(
		fc.property(pValues, (all) => {
			const [strict, mild] = [holm(all), benjaminiHochberg(all)];
			for (const [index, p] of all.entries()) {
				expect(mild[index]!).toBeGreaterThanOrEqual(p - 1e-12);
				expect(strict[index]!).toBeGreaterThanOrEqual(mild[index]! - 1e-12);
				expect(strict[index]!).toBeLessThanOrEqual(1);
				for (const [other, q] of all.entries())
					if (p < q) expect(strict[index]!).toBeLessThanOrEqual(strict[other]!);
			}
			expect(holm(all.toReversed())).toEqual(strict.toReversed());
		}),
	);
});

test("an effect in standard deviations changes its sign with the groups", () => {
	const group = fc.record({
		n: fc.integer({ min: 2, max: 60 }),
		before: values,
		after: values,
		sdBefore: fc.double({ min: 0.1, max: 5, noNaN: true }),
	});
	fc.assert(
		fc.property(group, group, (one, other) => {
			const { estimate } = prePostControlEffect(one, other);
			expect(prePostControlEffect(other, one).estimate).toBeCloseTo(-estimate, 10);
		}),
	);
});

/** Every combination of signs, one by one. */
function countedSigns(x: readonly number[], y: readonly number[], seen: number): number {
	const sizes = x.map((one, index) => Math.abs(one - y[index]!)).filter((size) => size !== 0);
	const ranks = sizes.map(
		(size) =>
			sizes.filter((other) => other < size).length +
			(sizes.filter((other) => other === size).length + 1) / 2,
	);
	const all = 2 ** ranks.length;
	const reaching = Array.from({ length: all }, (_, signs) =>
		ranks.reduce((sum, rank, index) => (signs & (1 << index) ? sum + rank : sum), 0),
	).filter((sum) => sum >= seen - 1e-9);
	return reaching.length / all;
}
