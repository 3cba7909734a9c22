import { expect, test } from "vitest";
import { budgetIndicators } from "#app/evaluation/budget-indicators.ts";
import { buildDraft } from "#app/evaluation/build-draft.ts";
import { protectReport } from "#app/evaluation/disclosure.ts";
import { betweenDays } from "#app/evaluation/needed.ts";
import type { Audience, Report, ReportCell } from "#app/evaluation/report-model.ts";
import { costSection } from "#app/evaluation/sections/cost.ts";
import { logicModelSection } from "#app/evaluation/sections/logic-model.ts";
import { targetsSection } from "#app/evaluation/sections/targets.ts";
import {
	budgetAt,
	NOTHING_SET_UP,
	type SetupFacts,
	type SetupLine,
} from "#app/evaluation/setup-facts.ts";
import type { BudgetKind } from "#app/pilots/budget.ts";
import { givenCourseFacts, givenEnrolment, givenFacts, PILOT } from "#tests/support/given-facts.ts";

const PEOPLE = Array.from({ length: 20 }, (_, n) => givenEnrolment(`e${n}`));

function factsWith(setup: Partial<SetupFacts>) {
	const courses = [givenCourseFacts({ enrolments: PEOPLE })];
	return givenFacts({ courses, setup: { ...NOTHING_SET_UP, ...setup } });
}

function line(providerId: string, kind: BudgetKind, spent: number): SetupLine {
	return { pilot: PILOT.slug, providerId, kind, quarter: "2026-06-30", planned: spent, spent };
}

const SHARED = [
	line("a", "teaching", 100_000),
	line("b", "creche", 60_000),
	line("c", "venue", 40_000),
];

function protectedOf(setup: Partial<SetupFacts>, audience: Audience): Report {
	const builders = [logicModelSection, costSection, targetsSection];
	return protectReport(buildDraft(factsWith(setup), builders), audience, []);
}

function protectedUntil(until: string, targets: SetupFacts["targets"]) {
	const facts = { ...factsWith({ targets }), period: { from: "2026-01-01", until } };
	const report = protectReport(buildDraft(facts, [targetsSection]), "evaluator", []);
	return rowIn(report, "targets", "starts-2026-06-30");
}

function rowIn(report: Report, table: string, row: string): readonly ReportCell[] | undefined {
	const tables = report.sections.flatMap((section) => section.tables);
	return tables.find(({ id }) => id === table)?.rows.find(({ id }) => id === row)?.cells;
}

test("a quarter's money counts from the day on which it begins", () => {
	expect(budgetAt(SHARED, "2026-01-01", "2026-03-31")).toEqual([]);
	expect(budgetAt(SHARED, "2026-01-01", "2026-04-01")).toHaveLength(3);
	expect(budgetAt(SHARED, "2026-07-01", "2026-09-01")).toEqual([]);
});

test("a start costs what was spent, divided by who came", () => {
	const report = protectedOf({ budget: SHARED }, "evaluator");
	expect(rowIn(report, "cost", "cost-start")?.[0]).toMatchObject({ value: 10_000 });
	expect(rowIn(report, "cost", "cost-start-without")?.[0]).toMatchObject({ value: 7_000 });
	expect(rowIn(report, "spending", "creche")?.[1]).toMatchObject({ value: 60_000 });
	expect(rowIn(report, "spending", "total")?.[1]).toMatchObject({ value: 200_000 });
});

test("money of some pilots is not divided by the results of all", () => {
	const report = protectedOf({ budget: SHARED, lacksSpending: true }, "evaluator");
	expect(rowIn(report, "cost", "cost-start")).toMatchObject([{ value: "[x]" }, { value: 20 }]);
	expect(rowIn(report, "spending", "total")?.[1]).toMatchObject({ value: 200_000 });
});

test("nobody outside can work out what one provider spent on the crèche", () => {
	for (const audience of ["public", "agreement"] as const) {
		const report = protectedOf({ budget: SHARED }, audience);
		expect(rowIn(report, "cost", "cost-start")?.[0]).toMatchObject({ value: 10_000 });
		expect(rowIn(report, "cost", "cost-start-without")?.[0]).toMatchObject({ value: "[c]" });
		expect(rowIn(report, "spending", "creche")).toBe(undefined);
		const without = rowIn(report, "spending", "without")!;
		expect(without.map(({ value, reason }) => [value, reason])).toEqual([
			["[c]", "dominated"],
			["[c]", "dominated"],
		]);
	}
});

test("a sum that is nearly one provider's is hidden", () => {
	const report = protectedOf({ budget: [line("a", "teaching", 100_000)] }, "public");
	expect(rowIn(report, "cost", "cost-start")?.[0]).toMatchObject({
		value: "[c]",
		reason: "dominated",
	});
});

test("nothing is divided where nobody said what was spent", () => {
	const unsaid = SHARED.map((one) => ({ ...one, spent: null }));
	const { values } = budgetIndicators(factsWith({ budget: unsaid }), "2026-06-30");
	expect(values.get("cost-start")?.cell).toEqual({ kind: "mark", mark: "[x]" });
	expect(budgetIndicators(factsWith({}), "2026-06-30").values.size).toBe(0);
});

test("targets tell what is there, and only of quarters that have begun", () => {
	const targets = ["2026-06-30", "2026-09-30"].map((quarter) => {
		return { indicator: "starts" as const, quarter, value: 22 };
	});
	const report = protectedOf({ targets }, "evaluator");
	const [, target, value, share, verdict] = rowIn(report, "targets", "starts-2026-06-30")!;
	expect([target?.value, value?.value, share?.value]).toEqual([22, 20, 0.909]);
	expect(verdict?.value).toEqual({ key: "disclosure:verdict.nearly" });
	const early = protectedUntil("2026-06-29", targets);
	expect(early?.at(-1)?.value).toBe("[z]");
	const later = rowIn(report, "targets", "starts-2026-09-30")!;
	expect(later.slice(2).map((cell) => cell.value)).toEqual(["[z]", "[z]", "[z]"]);
});

test("a model names its arrows, its columns and what its indicators say", () => {
	const none = { indicators: [], leadsTo: [] };
	const boxes = [
		{ ...none, id: "x", stage: "impact" as const, words: "They belong" },
		{ ...none, id: "a", stage: "inputs" as const, words: "Teachers", leadsTo: ["x"] },
		{ ...none, id: "o", stage: "outputs" as const, words: "They come", leadsTo: ["x"] },
	].map((box) => (box.id === "o" ? { ...box, indicators: ["starts", "reached"] as const } : box));
	const section = logicModelSection(factsWith({ boxes }))!;
	expect(section.tables[0]?.chart).toMatchObject({
		kind: "logic",
		arrows: [
			{ from: "box-1", to: "box-3" },
			{ from: "box-2", to: "box-3" },
		],
	});
	const report = protectedOf({ boxes }, "evaluator");
	expect(rowIn(report, "logic-model", "box-2")?.map(({ value }) => value)).toEqual([
		{ key: "pilots:logic.stages.outputs" },
		{ name: "3" },
		{ key: "indicators:starts.name" },
		20,
	]);
	expect(rowIn(report, "logic-indicators", "box-2-reached")?.[1]).toMatchObject({ value: 20 });
});

test("who came between two days can be worked out, and is guarded", () => {
	const at = (day: string, count: number) => ({ id: `starts|pilot:p|${day}`, count });
	const between = betweenDays([at("2026-06-30", 12), at("2026-03-31", 10)]);
	expect(between).toEqual({
		quantities: [{ id: "starts-after-2026-03-31|pilot:p|2026-06-30", count: 2, isRest: true }],
		relations: [
			{
				total: "starts|pilot:p|2026-06-30",
				parts: ["starts|pilot:p|2026-03-31", "starts-after-2026-03-31|pilot:p|2026-06-30"],
			},
		],
	});
	expect(betweenDays([at("2026-06-30", 9), at("2026-03-31", 10)]).relations).toEqual([]);
});

test("what is not set up makes no page", () => {
	for (const section of [logicModelSection, costSection, targetsSection]) {
		expect(section(factsWith({}))).toBe(null);
	}
});
