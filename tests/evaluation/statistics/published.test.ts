import { describe, expect, test } from "vitest";
import {
	benjaminiHochberg,
	clopperPearson,
	cohensD,
	differenceInDifferences,
	exactBinomialTest,
	hedgesGOf,
	holm,
	intraclassCorrelation,
	kaplanMeier,
	mcnemar,
	newcombeDifference,
	newcombePaired,
	pairedT,
	prePostControlEffect,
	rankSum,
	welchT,
	wilcoxonSignedRank,
	wilsonInterval,
} from "#app/evaluation/statistics.ts";
import { expectAll, expectClose } from "./close.ts";

// Facts typed anew from the sources that every test names, with the tolerance of their print.

describe("shares", () => {
	test("Wilson's interval: values of PHEindicatormethods (UKHSA)", () => {
		const one = wilsonInterval(65, 100, 0.95);
		expectAll([one.lower, one.upper], [0.5525444329688797, 0.7363575175690247], 1e-12);
		const other = wilsonInterval(1, 100, 0.95);
		expectAll([other.lower, other.upper], [0.0017674320641406511, 0.054486196178705294], 1e-12);
	});

	test("Wilson's interval: prop.test without correction in R's reference output", () => {
		const { lower, upper } = wilsonInterval(52, 100);
		expectAll([lower, upper], [0.4231658, 0.6153545], 6e-8);
	});

	test("Wilson's interval at its edges: statsmodels, issue 7386", () => {
		expect(wilsonInterval(38, 38).upper).toBe(1);
		expect(wilsonInterval(0, 77).lower).toBe(0);
		const { lower, upper } = wilsonInterval(19, 38);
		expectAll([lower, upper], [0.348499283643951, 0.651500716356049], 1e-12);
	});

	test("Clopper and Pearson's interval and the exact test: Conover (1971), 97, in R", () => {
		const { lower, upper } = clopperPearson(682, 925);
		expectAll([lower, upper], [0.7076683, 0.7654066], 6e-8);
		expectClose(exactBinomialTest(682, 925, 0.75).pValue, 0.3825, 6e-5);
	});

	test("a difference of shares: Perondi (2004) in Fagerland, chapter 4", () => {
		const { difference, lower, upper } = newcombeDifference(7, 34, 1, 34);
		expectAll([difference, lower, upper], [0.1765, 0.0189, 0.3404], 6e-5);
	});

	test("a change of a share of the same people: Cavo (2012) in Fagerland, chapter 8", () => {
		const { difference, lower, upper } = newcombePaired([
			[59, 6],
			[16, 80],
		]);
		expectAll([difference, lower, upper], [-0.0621, -0.1186, -0.0046], 6e-5);
	});

	test("McNemar's test: Agresti (1990), 350, in R", () => {
		const answer = mcnemar([
			[794, 150],
			[86, 570],
		]);
		expectClose(answer.statistic, 16.818, 5e-4 * 16.818);
		expectClose(answer.pValue, 4.115e-5, 5e-4 * 4.115e-5);
		expect(answer.degreesOfFreedom).toBe(1);
	});
});

describe("means", () => {
	test("the paired t test: Student (1908), sleep, in R", () => {
		const answer = pairedT(
			[0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
			[1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
		);
		expectClose(answer.statistic, -4.0621, 5e-5);
		expect(answer.degreesOfFreedom).toBe(9);
		expectClose(answer.pValue, 0.002833, 5e-7);
		expectClose(answer.estimate, -1.58, 1e-12);
		expectAll([answer.interval.lower, answer.interval.upper], [-2.4598858, -0.7001142], 6e-8);
	});

	test("Welch's t test: R's reference output", () => {
		const answer = welchT(upTo(1, 10), upTo(7, 20));
		expectClose(answer.statistic, -5.4349, 5e-5);
		expectClose(answer.degreesOfFreedom, 21.982, 5e-4);
		expectClose(answer.pValue, 1.855e-5, 5e-9);
		expectAll([answer.interval.lower, answer.interval.upper], [-11.052802, -4.947198], 6e-7);
	});
});

describe("ranks", () => {
	test("signed ranks: Hollander and Wolfe (1973), 29, in R", () => {
		const x = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3];
		const y = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];
		const greater = wilcoxonSignedRank(x, y, { alternative: "greater" });
		expect(greater.statistic).toBe(40);
		expectClose(greater.pValue, 0.01953, 5e-6);
		expectClose(wilcoxonSignedRank(x, y).pValue, 0.03906, 5e-6);
		const normal = { alternative: "greater", method: "normal", isCorrected: false } as const;
		expectClose(wilcoxonSignedRank(x, y, normal).pValue, 0.01908, 5e-6);
	});

	test("the sum of ranks: Hollander and Wolfe (1973), 69, in R", () => {
		const x = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
		const y = [1.15, 0.88, 0.9, 0.74, 1.21];
		const greater = rankSum(x, y, { alternative: "greater" });
		expect(greater.statistic).toBe(35);
		expectClose(greater.pValue, 0.1272, 5e-5);
		const normal = { alternative: "greater", method: "normal", isCorrected: false } as const;
		expectClose(rankSum(x, y, normal).pValue, 0.1103, 5e-5);
	});
});

describe("standardised effects", () => {
	const automatic = [
		...[3.215, 3.44, 3.46, 3.57, 3.19, 3.15, 3.44, 3.44, 4.07, 3.73, 3.78, 5.25, 5.424],
		...[5.345, 2.465, 3.52, 3.435, 3.84, 3.845],
	];
	const manual = [2.62, 2.875, 2.32, 2.2, 1.615, 1.835, 1.935, 2.14, 1.513, 3.17, 2.77, 3.57, 2.78];

	test("Cohen's d: weight of cars in R's effectsize", () => {
		const { estimate, interval } = cohensD(automatic, manual);
		expectClose(estimate, 1.892, 0.002);
		expectAll([interval.lower, interval.upper], [1.03, 2.732], 0.002);
		// Its search stops early: the printed end is cut at 2.732, the noncentral t says 2.7329.
		expectClose(interval.upper, 2.7329, 5e-5);
	});

	test("Hedges' g: Normand (1999) in metafor", () => {
		const rows = [
			{ one: group(155, 55, 47), other: group(156, 75, 64), g: -0.3552, v: 0.0131 },
			{ one: group(31, 27, 7), other: group(32, 29, 4), g: -0.3479, v: 0.0645 },
			{ one: group(75, 64, 17), other: group(71, 119, 29), g: -2.3176, v: 0.0458 },
			{ one: group(18, 66, 20), other: group(18, 137, 48), g: -1.888, v: 0.1606 },
		];
		for (const { one, other, g, v } of rows) {
			const answer = hedgesGOf(one, other);
			expectAll([answer.estimate, answer.variance], [g, v], 1.1e-4);
		}
	});

	test("changes against a control group: Morris (2008), table 5", () => {
		const rows = [
			{ treated: waves(20, 30.6, 38.5, 15), control: waves(20, 23.1, 19.7, 13.8), d: 0.7684 },
			{ treated: waves(50, 23.5, 26.8, 3.1), control: waves(42, 24.9, 25.3, 4.1), d: 0.801 },
			{ treated: waves(9, 0.5, 0.7, 0.1), control: waves(9, 0.6, 0.6, 0.2), d: 1.2045 },
			{ treated: waves(10, 53.4, 75.9, 14.5), control: waves(11, 55.7, 60.7, 17.3), d: 1.0476 },
			{ treated: waves(14, 35.6, 36, 4.7), control: waves(14, 34.8, 33.4, 3.1), d: 0.4389 },
		];
		for (const { treated, control, d } of rows)
			expectClose(prePostControlEffect(treated, control).estimate, d, 1.1e-4);
	});
});

describe("classes and waves", () => {
	test("variance between groups: Dyestuff, Davies and Goldsmith (1972), in lme4", () => {
		const answer = intraclassCorrelation([
			[1545, 1440, 1440, 1520, 1580],
			[1540, 1555, 1490, 1560, 1495],
			[1595, 1550, 1605, 1510, 1560],
			[1445, 1440, 1595, 1465, 1545],
			[1595, 1630, 1515, 1635, 1625],
			[1520, 1455, 1450, 1480, 1445],
		]);
		expectClose(answer.intercept, 1527.5, 1e-4);
		expectClose(answer.between, 1764.05, 0.176);
		expectClose(Math.sqrt(answer.within), 49.5101, 0.005);
		expectClose(answer.standardError, 19.38341240028262, 0.0019);
		expectClose(answer.icc, 1764.05 / (1764.05 + 49.5101 ** 2), 1e-4);
	});

	test("a difference in differences: Card and Krueger (1994), table 3", () => {
		// Jobs in fast food before and after: two shops a state around each printed mean.
		const shops = [-1, 1].flatMap((apart) => [
			{ cluster: `PA${apart}`, treated: false, after: false, outcome: 23.33 + apart },
			{ cluster: `PA${apart}`, treated: false, after: true, outcome: 21.17 - apart },
			{ cluster: `NJ${apart}`, treated: true, after: false, outcome: 20.44 + apart },
			{ cluster: `NJ${apart}`, treated: true, after: true, outcome: 21.03 - apart },
		]);
		expectClose(differenceInDifferences(shops).estimate, 2.76, 0.02);
	});

	test("who is still there: Miller (1981), leukaemia kept in remission, in R's survival", () => {
		const steps = kaplanMeier(
			[9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161],
			[1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0].map((event) => event === 1),
		);
		expect(steps.map(({ time }) => time)).toEqual([9, 13, 18, 23, 31, 34, 48]);
		expect(steps.map(({ atRisk }) => atRisk)).toEqual([11, 10, 8, 7, 5, 4, 2]);
		expectAll(
			steps.map(({ survival }) => survival),
			[0.909, 0.818, 0.716, 0.614, 0.491, 0.368, 0.184],
			6e-4,
		);
		expectAll(
			steps.map(({ standardError }) => standardError),
			[0.0867, 0.1163, 0.1397, 0.1526, 0.1642, 0.1627, 0.1535],
			6e-5,
		);
	});
});

describe("several tests at once", () => {
	const p = [
		...[0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459],
		...[0.324, 0.4262, 0.5719, 0.6528, 0.759, 1],
	];

	test("the share of false findings: Benjamini and Hochberg (1995), section 4", () => {
		const adjusted = benjaminiHochberg(p);
		expectAll(adjusted.slice(0, 5), [0.0015, 0.003, 0.0095, 0.035625, 0.0603], 1e-9);
		expect(adjusted.filter((one) => one <= 0.05)).toHaveLength(4);
	});

	test("any false finding: three remain there, as with Bonferroni", () => {
		expect(holm(p).filter((one) => one <= 0.05)).toHaveLength(3);
	});
});

function upTo(from: number, until: number): number[] {
	return Array.from({ length: until - from + 1 }, (_, index) => from + index);
}

function group(n: number, mean: number, sd: number) {
	return { n, mean, sd };
}

function waves(n: number, before: number, after: number, sdBefore: number) {
	return { n, before, after, sdBefore };
}
