import { describe, expect, test } from "vitest";
import {
	benjaminiHochberg,
	clopperPearson,
	clusteredRegression,
	designEffect,
	holm,
	intraclassCorrelation,
	kaplanMeier,
	mcnemar,
	newcombeDifference,
	rankSum,
	smallSampleFactor,
	welchT,
	wilsonInterval,
} from "#app/evaluation/statistics.ts";
import { expectAll, expectClose } from "./close.ts";
import { grunfeld } from "./grunfeld.ts";

describe("Newcombe (1998), Statistics in Medicine 17", () => {
	test("intervals of one share, page 861", () => {
		const rows = [
			{ x: 81, n: 263, score: [0.2553, 0.3662], exact: [0.2527, 0.3676] },
			{ x: 15, n: 148, score: [0.0624, 0.1605], exact: [0.0578, 0.1617] },
			{ x: 0, n: 20, score: [0, 0.1611], exact: [0, 0.1684] },
			{ x: 1, n: 29, score: [0.0061, 0.1718], exact: [0.0009, 0.1776] },
		];
		for (const { x, n, score, exact } of rows) {
			const [wilson, clopper] = [wilsonInterval(x, n), clopperPearson(x, n)];
			expectAll([wilson.lower, wilson.upper], score, 6e-5);
			expectAll([clopper.lower, clopper.upper], exact, 6e-5);
		}
	});

	test("intervals of a difference, page 877, method 10", () => {
		const rows: [number, number, number, number, number, number][] = [
			[56, 70, 48, 80, 0.0524, 0.3339],
			[9, 10, 3, 10, 0.1705, 0.809],
			[6, 7, 2, 7, 0.0582, 0.8062],
			[5, 56, 0, 29, -0.0381, 0.1926],
			[0, 10, 0, 20, -0.1611, 0.2775],
			[0, 10, 0, 10, -0.2775, 0.2775],
			[10, 10, 0, 20, 0.6791, 1],
			[10, 10, 0, 10, 0.6075, 1],
		];
		for (const [x1, n1, x2, n2, ...published] of rows) {
			const { lower, upper } = newcombeDifference(x1, n1, x2, n2);
			expectAll([lower, upper], published, 6e-5);
		}
	});
});

test("McNemar's exact and mid-P value: Bentur (2009) in Fagerland, Lydersen and Laake (2013)", () => {
	const { exactPValue, midPValue } = mcnemar([
		[1, 1],
		[7, 12],
	]);
	expectAll([exactPValue, midPValue], [0.0703, 0.0391], 6e-5);
});

test("Welch's t test of Student's sleep, unpaired, in R", () => {
	const answer = welchT(
		[0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
		[1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
	);
	expectAll(
		[answer.statistic, answer.degreesOfFreedom, answer.pValue],
		[-1.8608, 17.776, 0.07939],
		5e-4,
	);
	expectAll([answer.interval.lower, answer.interval.upper], [-3.3654832, 0.2054832], 6e-8);
});

test("the sum of ranks with equal values: ozone in May and August, airquality in R", () => {
	const may = [
		...[41, 36, 12, 18, 28, 23, 19, 8, 7, 16, 11, 14, 18, 14, 34, 6, 30, 11, 1, 11, 4, 32],
		...[23, 45, 115, 37],
	];
	const august = [
		...[39, 9, 16, 78, 35, 66, 122, 89, 110, 44, 28, 65, 22, 59, 23, 31, 44, 21, 9, 45, 168],
		...[73, 76, 118, 84, 85],
	];
	const { statistic, pValue } = rankSum(may, august, { method: "normal" });
	expect(statistic).toBe(127.5);
	expectClose(pValue, 0.0001208, 5e-8);
});

test("the factor for small samples: Hedges (1981), table 1", () => {
	expectAll(
		[2, 3, 4, 5, 10, 20, 50].map(smallSampleFactor),
		[0.5642, 0.7236, 0.7979, 0.8408, 0.9228, 0.9619, 0.9849],
		6e-5,
	);
});

test("likeness within groups: Shrout and Fleiss (1979), ICC(1,1)", () => {
	const { icc } = intraclassCorrelation([
		[9, 2, 5, 8],
		[6, 1, 3, 2],
		[8, 4, 6, 8],
		[7, 1, 2, 6],
		[10, 5, 6, 9],
		[6, 2, 4, 7],
	]);
	expectClose(icc, 0.17, 0.005);
});

test("the design effect: 1 + (m − 1) ρ, Kish (1965)", () => {
	expect(designEffect([20, 20, 20], 0.05)).toBeCloseTo(1.95, 12);
	expect(designEffect([1, 1, 1, 1], 0.3)).toBe(1);
	expect(designEffect([10, 30], 0.1)).toBeCloseTo(1 + (1000 / 40 - 1) * 0.1, 12);
});

test("standard errors by firm: Grunfeld (1958), Stata's vce(cluster company)", () => {
	// Stata keeps its copy of the data in single precision: seven digits are the same.
	const { coefficients, clusters, rows } = clusteredRegression(grunfeld);
	expect([clusters, rows]).toEqual([10, 200]);
	const [constant, value, stock] = coefficients;
	expectAll(
		[constant!.estimate, value!.estimate, stock!.estimate],
		[-42.714369016733, 0.11556215606596, 0.23067848754982],
		1e-6,
	);
	expectAll(
		[constant!.standardError, value!.standardError, stock!.standardError],
		[20.425202580078, 0.01589433647768, 0.08496711097464],
		1e-6,
	);
	expect(stock!.degreesOfFreedom).toBe(9);
	expectAll([value!.pValue, stock!.pValue], [0.00004710548549, 0.02380515903536], 1e-8);
	expectAll(
		[stock!.interval.lower, stock!.interval.upper],
		[0.03846952885627, 0.42288744624337],
		1e-8,
	);
});

test("p values adjusted: 0.01, 0.04, 0.03 and 0.005, as R's p.adjust", () => {
	const p = [0.01, 0.04, 0.03, 0.005];
	expectAll(holm(p), [0.03, 0.06, 0.06, 0.02], 1e-12);
	expectAll(benjaminiHochberg(p), [0.02, 0.04, 0.04, 0.02], 1e-12);
});

describe("Miller (1981), leukaemia", () => {
	const kept = kaplanMeier(
		[9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161],
		[1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0].map((event) => event === 1),
	);
	const not = kaplanMeier(
		[5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45],
		[1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1].map((event) => event === 1),
	);

	test("not kept in remission, R's survival", () => {
		expect(not.map(({ atRisk }) => atRisk)).toEqual([12, 10, 8, 6, 5, 4, 3, 2, 1]);
		expectAll(
			not.map(({ survival }) => survival),
			[0.8333, 0.6667, 0.5833, 0.4861, 0.3889, 0.2917, 0.1944, 0.0972, 0],
			6e-5,
		);
		expectAll(
			not.slice(0, -1).map(({ standardError }) => standardError),
			[0.1076, 0.1361, 0.1423, 0.1481, 0.147, 0.1387, 0.1219, 0.0919],
			6e-5,
		);
	});

	test("intervals on the scale log(−log S), conf.type log-log", () => {
		expectAll(
			kept.map(({ interval }) => interval.lower),
			[0.508, 0.447, 0.35, 0.266, 0.167, 0.0928, 0.0117],
			6e-4,
		);
		expectAll(
			kept.map(({ interval }) => interval.upper),
			[0.987, 0.951, 0.899, 0.835, 0.753, 0.657, 0.525],
			6e-4,
		);
	});
});
