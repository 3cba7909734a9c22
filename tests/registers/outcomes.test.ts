import { expect, test } from "vitest";
import {
	achievement,
	type OutcomeFact,
	pass,
	retainedSoFar,
	retention,
} from "#app/registers/rates.ts";

const PUBLISHED: [string, number, number, number, string, string, string][] = [
	["2019/20", 2_720_490, 2_489_500, 2_319_970, "91.5", "93.2", "85.3"],
	["2021/22", 2_727_690, 2_466_100, 2_279_440, "90.4", "92.4", "83.6"],
];

test.each(PUBLISHED)(
	"retention, pass and achievement are those DfE published for %s",
	(_, leavers, completers, achievers, retained, passed, achieved) => {
		const counts = { starts: leavers, leavers, completers, achievers };
		const percent = (rate: number | null) => (rate! * 100).toFixed(1);
		expect(percent(retention(counts))).toBe(retained);
		expect(percent(pass(counts))).toBe(passed);
		expect(percent(achievement(counts))).toBe(achieved);
	},
);

const outcomes: OutcomeFact[] = [
	{ state: "completed", outcome: "achieved" },
	{ state: "completed", outcome: "achieved" },
	{ state: "completed", outcome: "result-pending" },
	{ state: "withdrawn", outcome: "not-achieved" },
	{ state: "active", outcome: null },
	{ state: "transferred", outcome: "not-achieved" },
	{ state: "no-show", outcome: null },
	{ state: "enrolled", outcome: null },
	{ state: "waiting", outcome: null },
];

test("only who left after starting is a leaver; no-shows and transfers are in no rate", () => {
	expect(retention(outcomes)).toBe(3 / 4);
	expect(pass(outcomes)).toBe(2 / 3);
	expect(achievement(outcomes)).toBe(2 / 4);
	expect(retainedSoFar(outcomes)).toBe(4 / 5);
});

test("nobody left yet is no data", () => {
	for (const rate of [retention, pass, achievement, retainedSoFar]) expect(rate([])).toBeNull();
});
