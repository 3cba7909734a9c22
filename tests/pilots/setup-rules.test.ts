import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amountText, MOST_PENCE, readAmount } from "#app/pilots/amount-form.ts";
import { type BudgetLine, spentByProvider, sumOf } from "#app/pilots/budget.ts";
import { parseBudget, typedBudget } from "#app/pilots/budget-form.ts";
import { checklistOf, missingOf } from "#app/pilots/checklist.ts";
import { endlineOpening, isOpened, PRIMARY_OUTCOMES } from "#app/pilots/design.ts";
import { parseDesign } from "#app/pilots/design-form.ts";
import { faultsOf, isForward, type LogicBox, numbered, STAGES } from "#app/pilots/logic-model.ts";
import { parseDetails } from "#app/pilots/pilot-form.ts";
import { parseTargets } from "#app/pilots/target-form.ts";
import { fallingQuarter } from "#app/pilots/targets.ts";
import { formOf } from "#tests/support/given-setup.ts";

describe("an amount is kept as it was typed", () => {
	test("with the signs that people type", () => {
		expect(readAmount("£1,250.50", "pence")).toBe(125_050);
		expect(readAmount("١٢٠", "count")).toBe(120);
		expect(readAmount(" 70.5 % ", "share")).toBe(0.705);
		expect(readAmount("", "count")).toBe(null);
		expect(amountText(125_050, "pence")).toBe("1250.50");
		expect(amountText(0.705, "share")).toBe("70.5");
	});

	test.each([
		["12,50", "pence"],
		["-1", "pence"],
		["1.005", "pence"],
		["1e3", "count"],
		["1.5", "count"],
		["101", "share"],
		["20000001", "pence"],
		["many", "hours"],
	] as const)("%s is no amount of %s", (typed, unit) => {
		expect(readAmount(typed, unit)).toBe("wrong");
	});

	test("there and back again", () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: MOST_PENCE }), (pence) => {
				expect(readAmount(amountText(pence, "pence"), "pence")).toBe(pence);
			}),
		);
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 1000 }), (thousandths) => {
				const share = readAmount(String(thousandths / 10), "share");
				expect(share).toBe(thousandths / 1000);
				expect(readAmount(amountText(thousandths / 1000, "share"), "share")).toBe(share);
			}),
		);
	});
});

describe("a budget", () => {
	const line = (providerId: string, kind: BudgetLine["kind"], spent: number | null) => {
		return { providerId, kind, quarter: "2026-03-31", planned: 1000, spent };
	};

	test("is summed, and what nobody said is not nothing", () => {
		expect(sumOf([line("a", "teaching", null)])).toEqual({ planned: 1000, spent: null });
		expect(sumOf([line("a", "teaching", 0), line("b", "venue", null)])).toEqual({
			planned: 2000,
			spent: 0,
		});
	});

	test("is given by provider, who gave nothing apart", () => {
		const lines = [line("b", "venue", 5), line("a", "teaching", 3), line("b", "creche", 2)];
		expect(spentByProvider([...lines, line("c", "other", null)])).toEqual([3, 7]);
	});

	test("comes out of its form as it went in", () => {
		const budget = {
			teaching: { planned: 100_000, spent: null },
			creche: { planned: 0, spent: 0 },
		};
		expect(parseBudget(formOf(typedBudget(budget)))).toEqual({ ok: true, value: budget });
		const wrong = parseBudget(formOf({ "teaching-planned": ["a lot"] }));
		expect(wrong).toEqual({ ok: false, errors: { "teaching-planned": "pilots:errors.pounds" } });
	});
});

describe("targets", () => {
	const quarters = ["2026-03-31", "2026-06-30"];

	test("of what adds up never fall", () => {
		expect(
			fallingQuarter([
				["2026-06-30", 5],
				["2026-03-31", 6],
			]),
		).toBe("2026-06-30");
		const typed = formOf({ "2026-03-31": ["60"], "2026-06-30": ["50"] });
		expect(parseTargets(typed, "starts", quarters)).toEqual({
			ok: false,
			errors: { "2026-06-30": "pilots:errors.falling" },
		});
		expect(parseTargets(typed, "attendance", quarters)).toEqual({
			ok: true,
			value: { "2026-03-31": 0.6, "2026-06-30": 0.5 },
		});
	});

	test("of nothing are none, but where less is better", () => {
		const zero = formOf({ "2026-03-31": ["0"] });
		expect(parseTargets(zero, "starts", quarters).ok).toBe(false);
		expect(parseTargets(zero, "no-shows", quarters)).toEqual({
			ok: true,
			value: { "2026-03-31": 0 },
		});
	});
});

describe("a logic model", () => {
	const box = (id: string, stage: LogicBox["stage"], leadsTo: readonly string[] = []): LogicBox => {
		return { id, stage, leadsTo, words: id, indicators: [] };
	};

	test("leads forward only", () => {
		const stage = fc.constantFrom(...STAGES);
		fc.assert(
			fc.property(stage, stage, stage, (one, other, third) => {
				expect(isForward(one, other) && isForward(other, one)).toBe(false);
				if (isForward(one, other) && isForward(other, third)) {
					expect(isForward(one, third)).toBe(true);
				}
			}),
		);
	});

	test("is numbered column by column", () => {
		const boxes = [box("x", "impact"), box("a", "inputs"), box("o", "outputs"), box("b", "inputs")];
		expect(numbered(boxes).map((one) => [one.number, one.box.id])).toEqual([
			[1, "a"],
			[2, "b"],
			[3, "o"],
			[4, "x"],
		]);
	});

	test("is ready when each column has a box, outcomes are measured and all is joined", () => {
		expect(faultsOf([])).toEqual(["empty-column", "no-indicator"]);
		const chain = STAGES.map((stage, at) => box(stage, stage, STAGES.slice(at + 1, at + 2)));
		expect(faultsOf(chain)).toEqual(["no-indicator"]);
		const measured = chain.map((one) =>
			one.stage === "outcomes" ? { ...one, indicators: ["belonging"] as const } : one,
		);
		expect(faultsOf(measured)).toEqual([]);
		expect(faultsOf([...measured, box("alone", "inputs")])).toEqual(["unconnected"]);
	});
});

describe("the data of the end open", () => {
	const term = { startsOn: "2026-01-12", endsOn: "2026-03-27" };

	test("two weeks before the earliest class ends", () => {
		const later = { startsOn: "2026-01-12", endsOn: "2026-07-01" };
		const opening = { on: "2026-03-13", by: "class" };
		expect(endlineOpening(null, [later, term])).toEqual(opening);
		expect(isOpened(endlineOpening(null, [term]), "2026-03-12")).toBe(false);
		expect(isOpened(endlineOpening(null, [term]), "2026-03-13")).toBe(true);
	});

	test("with the first answer, when somebody leaves before", () => {
		expect(endlineOpening("2026-02-01", [term])).toEqual({ on: "2026-02-01", by: "answer" });
		expect(endlineOpening("2026-04-01", [term])).toEqual({ on: "2026-03-13", by: "class" });
	});

	test("never while nothing is planned and nobody answered", () => {
		expect(endlineOpening(null, [{ startsOn: null, endsOn: null }])).toBe(null);
		expect(isOpened(null, "2099-01-01")).toBe(false);
	});
});

test("a design names one to three outcomes of learners", () => {
	expect(PRIMARY_OUTCOMES).toContain("belonging");
	expect(PRIMARY_OUTCOMES).not.toContain("cost-start");
	const named = (outcomes: string[]) => parseDesign(formOf({ design: ["waiting-list"], outcomes }));
	expect(named(["loneliness", "belonging"])).toEqual({
		ok: true,
		value: { kind: "waiting-list", outcomes: ["belonging", "loneliness"] },
	});
	expect(named([])).toMatchObject({ errors: { outcomes: "pilots:errors.noOutcome" } });
	expect(named(PRIMARY_OUTCOMES.slice(0, 4))).toMatchObject({
		errors: { outcomes: "pilots:errors.manyOutcomes" },
	});
	expect(parseDesign(formOf({ outcomes: ["starts"] }))).toEqual({
		ok: false,
		errors: { design: "pilots:errors.design", outcomes: "pilots:errors.noOutcome" },
	});
});

test("a pilot says what is missing in its details", () => {
	expect(parseDetails(formOf({ "starts-on": ["2026-02-01"], "ends-on": ["2026-01-01"] }))).toEqual({
		ok: false,
		errors: {
			name: "pilots:errors.name",
			summary: "pilots:errors.summary",
			strand: "pilots:errors.strand",
			fund: "pilots:errors.fund",
			"ends-on": "manage:errors.endsBefore",
		},
	});
});

test("a report can be signed when nothing is missing", () => {
	const nothing = { counted: { areas: 0, providers: 0, classes: 0 }, budget: [], targets: [] };
	const checklist = checklistOf({ ...nothing, boxes: [], design: null });
	expect(missingOf(checklist)).toHaveLength(6);
	const counted = { areas: 1, providers: 1, classes: 1 };
	const some = checklistOf({ ...nothing, counted, boxes: [], design: null });
	expect(missingOf(some)).toEqual(["budget", "targets", "logic-model", "design"]);
});
