import { expect, test } from "vitest";
import { KeptWorking } from "#app/evaluation/releases/kept-working.ts";
import type { Compute } from "#app/http/compute.ts";
import { exampleReport } from "#tests/support/example-report.ts";

const PERIOD = { from: "2026-09-01", until: "2026-10-14" };
const MORNING = Date.parse("2026-10-14T09:00:00Z");

/** Says how often it was asked in the rules of the report, and takes so long by the clock given out. */
function givenReports(tookMs: number) {
	let clock = 0;
	let asked = 0;
	const compute: Compute = async () => {
		clock += tookMs;
		return JSON.stringify({ ...exampleReport(), rules: String(++asked) });
	};
	const kept = new KeptWorking();
	const open = async (afterMs: number, stamp: string, slug = "family-e17") => {
		const wanted = { slug, period: PERIOD, now: new Date(MORNING + afterMs), stamp };
		const { report, madeAt } = await kept.open(compute, wanted, () => clock);
		return [report.rules, Date.parse(madeAt) - MORNING];
	};
	return open;
}

test("while nothing has changed, a report is worked out once", async () => {
	const open = givenReports(5);
	expect(await open(0, "a")).toEqual(["1", 0]);
	expect(await open(59_000, "a")).toEqual(["1", 0]);
	expect(await open(60_000, "a")).toEqual(["2", 60_000]);
	expect(await open(61_000, "a", "other")).toEqual(["3", 61_000]);
});

test("a report that is made quickly is never old", async () => {
	const open = givenReports(999);
	await open(0, "a");
	expect(await open(10, "b")).toEqual(["2", 10]);
});

test("a report that takes seconds may be ten minutes old, and is made anew meanwhile", async () => {
	const open = givenReports(4_000);
	await open(0, "a");
	expect(await open(600_000, "b")).toEqual(["1", 0]);
	expect(await open(600_001, "b")).toEqual(["2", 600_000]);
	expect(await open(1_300_000, "c")).toEqual(["3", 1_300_000]);
});

test("those who ask at once wait for one answer", async () => {
	const open = givenReports(4_000);
	expect(await Promise.all([open(0, "a"), open(0, "a"), open(0, "a")])).toEqual([
		["1", 0],
		["1", 0],
		["1", 0],
	]);
	const late = await Promise.all([open(5_000, "b"), open(5_001, "c"), open(5_002, "d")]);
	expect(late.map(([rules]) => rules)).toEqual(["1", "1", "1"]);
	expect(await open(5_003, "b")).toEqual(["2", 5_000]);
});
