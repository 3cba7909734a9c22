import { describe, expect, test } from "vitest";
import { normalBelow } from "#app/evaluation/statistics/distributions.ts";
import { noncentralTBelow } from "#app/evaluation/statistics/noncentral-t.ts";
import {
	benjaminiHochberg,
	clopperPearson,
	clusteredRegression,
	cohensD,
	designEffect,
	differenceInDifferences,
	exactBinomialTest,
	holm,
	ImpossibleInput,
	intraclassCorrelation,
	kaplanMeier,
	mcnemar,
	newcombePaired,
	pairedT,
	prePostControlEffect,
	rankSum,
	welchT,
	wilcoxonSignedRank,
	wilsonInterval,
} from "#app/evaluation/statistics.ts";
import { expectClose } from "./close.ts";

function faultOf(ask: () => unknown): string {
	try {
		ask();
	} catch (error) {
		if (error instanceof ImpossibleInput) return error.fault;
		throw error;
	}
	return "answered";
}

describe("what cannot be is named", () => {
	const row = { cluster: "a", treated: true, after: false, outcome: 1 };
	const cases: [string, string, () => unknown][] = [
		["nobody asked", "count", () => wilsonInterval(0, 0)],
		["more than all", "count", () => wilsonInterval(5, 4)],
		["less than none", "count", () => clopperPearson(-1, 4)],
		["half a person", "count", () => wilsonInterval(1.5, 4)],
		["quite sure", "confidence", () => wilsonInterval(1, 4, 1)],
		["not sure at all", "confidence", () => clopperPearson(1, 4, 0)],
		["in percent", "confidence", () => wilsonInterval(1, 4, 95)],
		["a share above 1", "share", () => exactBinomialTest(1, 4, 1.5)],
		[
			"an empty table",
			"count",
			() =>
				newcombePaired([
					[0, 0],
					[0, 0],
				]),
		],
		[
			"a negative cell",
			"count",
			() =>
				mcnemar([
					[1, -1],
					[1, 1],
				]),
		],
		["half pairs", "lengths", () => pairedT([1, 2, 3], [1, 2])],
		["one pair", "too-few", () => pairedT([1], [2])],
		["no number", "number", () => welchT([1, Number.NaN], [1, 2])],
		["equal changes", "no-spread", () => pairedT([1, 2, 3], [2, 3, 4])],
		["equal in both groups", "no-spread", () => welchT([1, 1, 1], [2, 2])],
		["nobody differs", "no-spread", () => wilcoxonSignedRank([1, 2], [1, 2])],
		["all are equal", "no-spread", () => rankSum([3, 3], [3, 3, 3])],
		["an empty group", "too-few", () => rankSum([], [1])],
		["no spread for d", "no-spread", () => cohensD([1, 1], [2, 2])],
		["a group of one", "too-few", () => prePostControlEffect(wave(1), wave(9))],
		["p above 1", "share", () => holm([0.2, 1.2])],
		["p not a number", "share", () => benjaminiHochberg([Number.NaN])],
		["a negative time", "time", () => kaplanMeier([-1], [true])],
		["times without events", "lengths", () => kaplanMeier([1, 2], [true])],
		["one class", "too-few", () => intraclassCorrelation([[1, 2, 3]])],
		["a class of nobody", "count", () => designEffect([3, 0], 0.1)],
		["a likeness of 2", "correlation", () => designEffect([3], 2)],
		["one group in one wave", "one-group", () => differenceInDifferences([row, row])],
		["a column twice", "dependent", () => clusteredRegression(twice())],
	];

	test.each(cases)("%s", (_, fault, ask) => {
		expect(faultOf(ask)).toBe(fault);
	});
});

describe("at the edge", () => {
	test("none and all of one", () => {
		expect(clopperPearson(0, 1)).toEqual({ lower: 0, upper: 0.975 });
		const all = clopperPearson(1, 1);
		expectClose(all.lower, 0.025, 1e-12);
		expect(all.upper).toBe(1);
		expectClose(wilsonInterval(0, 1).upper, 0.7934507, 1e-7);
	});

	test("nobody changed", () => {
		const answer = mcnemar([
			[7, 0],
			[0, 9],
		]);
		expect([answer.pValue, answer.exactPValue, answer.midPValue]).toEqual([1, 1, 1]);
		const { difference, lower, upper } = newcombePaired([
			[7, 0],
			[0, 0],
		]);
		expect(difference).toBe(0);
		expect(lower).toBeLessThan(0);
		expect(upper).toBeGreaterThan(0);
	});

	test("everybody left at once", () => {
		const [only] = kaplanMeier([3, 3], [true, true]);
		expect(only).toMatchObject({
			survival: 0,
			atRisk: 2,
			left: 2,
			interval: { lower: 0, upper: 0 },
		});
		expect(kaplanMeier([3, 5], [false, false])).toEqual([]);
	});

	test("classes that do not differ at all are not alike", () => {
		expect(
			intraclassCorrelation([
				[1, 2, 3],
				[3, 2, 1],
				[2, 1, 3],
			]).icc,
		).toBe(0);
	});

	test("no tests, no answers", () => {
		expect([holm([]), benjaminiHochberg([])]).toEqual([[], []]);
	});
});

describe("the noncentral t distribution", () => {
	test("is what counting over all spreads gives", () => {
		for (const [t, freedom, delta] of [
			[2, 9, 1],
			[-1, 5, 0.5],
			[3, 30, 4],
			[0, 7, -2],
			[-4, 12, -3],
		])
			expectClose(noncentralTBelow(t!, freedom!, delta!), counted(t!, freedom!, delta!), 1e-8);
	});

	test("R's pt(2, 9, ncp = 1)", () => {
		expectClose(noncentralTBelow(2, 9, 1), 0.804144, 1e-6);
	});

	test("large effects stay numbers", () => {
		const far = [10, 11, 12, 13, 14, 15].map((one) => one * 100);
		const { estimate, interval } = cohensD(far, [1, 2, 3, 4, 5, 6]);
		expect(interval.lower).toBeLessThan(estimate);
		expect(interval.upper).toBeGreaterThan(estimate);
	});
});

function wave(n: number) {
	return { n, before: 1, after: 2, sdBefore: 1 };
}

function twice() {
	return [1, 2, 3, 5].map((one) => ({
		...{ cluster: `c${one}`, outcome: one ** 2 },
		predictors: [one, 2 * one],
	}));
}

/** Simpson's rule over the chi distribution of the spread: another way to the same number. */
function counted(t: number, freedom: number, delta: number): number {
	const steps = 20_000;
	const width = 8 / steps;
	const density = (s: number) =>
		s === 0 ? 0 : Math.exp((freedom - 1) * Math.log(s) - (freedom * (s ** 2 - 1)) / 2);
	let [all, below] = [0, 0];
	for (let step = 0; step <= steps; step++) {
		const s = step * width;
		const weight = step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2;
		all += weight * density(s);
		below += weight * density(s) * normalBelow(t * s - delta);
	}
	return below / all;
}
