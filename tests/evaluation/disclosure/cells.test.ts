import { describe, expect, test } from "vitest";
import { isDominated } from "#app/evaluation/disclosure/dominance.ts";
import { tellingGrowth } from "#app/evaluation/disclosure/growth.ts";
import { POLICIES } from "#app/evaluation/disclosure/policy.ts";
import { protectReport } from "#app/evaluation/disclosure.ts";
import type { DraftCell, Quantity, Relation, ReportDraft } from "#app/evaluation/report-draft.ts";
import type { Audience } from "#app/evaluation/report-model.ts";

function draftOf(
	rows: readonly (readonly DraftCell[])[],
	quantities: readonly Quantity[],
	relations: readonly Relation[] = [],
): ReportDraft {
	const table = {
		...{ id: "table", title: { name: "table" }, rowHeader: { name: "row" }, columns: [] },
		...{ chart: null, notes: [] },
		rows: rows.map((cells, at) => ({ id: `${at}`, label: { name: `${at}` }, cells })),
	};
	return {
		subject: { slug: "all", name: "all", pilots: [] },
		period: { from: "2026-01-01", until: "2026-06-30" },
		sections: [
			{ id: "flow", headlines: [], tables: [table], notes: [], quantities: [], relations: [] },
		],
		quantities,
		relations,
	};
}

function cellsOf(draft: ReportDraft, audience: Audience) {
	return protectReport(draft, audience).sections[0]!.tables[0]!.rows.map(({ cells }) => cells);
}

const counts = (numbers: Readonly<Record<string, number>>): Quantity[] =>
	Object.entries(numbers).map(([id, count]) => ({ id, count }));
const share = (part: string, whole: string): DraftCell => ({ kind: "share", part, whole });
const count = (of: string): DraftCell => ({ kind: "count", of });

describe("counts and their totals", () => {
	test("for everybody: hidden below 8, rounded to 5, totals of what is shown (OpenSAFELY)", () => {
		const ages = ["21", "31", "41", "51"];
		const heart = counts({ h21: 3, h31: 8, h41: 16, h51: 23, h: 50 });
		const all = counts({ p21: 18, p31: 23, p41: 31, p51: 44, p: 116 });
		const total = (name: string): DraftCell => ({
			...{ kind: "total", of: name, parts: ages.map((age) => `${name}${age}`) },
		});
		const rows = [
			...ages.map((age) => [count(`h${age}`), count(`p${age}`)]),
			[total("h"), total("p")],
		];
		const relations = ["h", "p"].map((total) => ({
			...{ total, parts: ages.map((age) => `${total}${age}`) },
		}));
		const cells = cellsOf(draftOf(rows, [...heart, ...all], relations), "public");
		expect(cells.map((row) => row.map(({ value }) => value))).toEqual([
			["[c]", 20],
			[10, 25],
			[15, 30],
			[25, 45],
			[50, 120],
		]);
	});

	test("a total of what is shown says so, for everybody alone", () => {
		const sum: DraftCell = { kind: "total", of: "all", parts: ["one", "other"] };
		const draft = draftOf([[sum], [count("one")]], counts({ all: 45, one: 20, other: 25 }), [
			{ total: "all", parts: ["one", "other"] },
		]);
		const notes = (audience: Audience) =>
			protectReport(draft, audience).sections[0]!.tables[0]!.notes;
		expect(notes("public")).toEqual([{ key: "sections:totalOfShown" }]);
		expect(notes("agreement")).toEqual([]);
	});

	test("a change of hidden people has the interval of two groups, from what is shown", () => {
		const change: DraftCell = {
			...{ kind: "change", before: "before", after: "after", whole: "whole", up: 16, down: 4 },
		};
		const draft = draftOf([[change]], counts({ before: 32, after: 44, whole: 76 }));
		const [seen] = cellsOf(draft, "public")[0]!;
		// 45 and 30 of 75: Newcombe's tenth method.
		expect(seen).toMatchObject({
			value: 0.2,
			denominator: 75,
			interval: { lower: 0.04, upper: 0.346 },
		});
		const [truth] = cellsOf(draft, "evaluator")[0]!;
		expect(truth).toMatchObject({ value: 0.158, denominator: 76 });
	});

	test("men beside everybody tell of one woman, and so are hidden (OpenSAFELY)", () => {
		const draft = draftOf(
			[[count("all"), count("men")]],
			[...counts({ all: 8, men: 7 }), { id: "women", count: 1, isRest: true }],
			[{ total: "all", parts: ["men", "women"] }],
		);
		expect(cellsOf(draft, "agreement")[0]!.map(({ value, reason }) => [value, reason])).toEqual([
			[8, null],
			["[c]", "complement"],
		]);
		expect(cellsOf(draft, "evaluator")[0]!.map(({ value }) => value)).toEqual([8, 7]);
	});

	test("what is hidden in one cell is hidden in every cell", () => {
		const draft = draftOf(
			[[count("some"), share("some", "whole")], [count("some")]],
			counts({ some: 3, whole: 40 }),
		);
		const [first, second, third] = cellsOf(draft, "agreement").flat();
		for (const cell of [first, third])
			expect(cell).toMatchObject({ value: "[c]", reason: "small" });
		expect(second).toMatchObject({ value: "[c]", numerator: "[c]", denominator: 40 });
	});

	test("two returns do not differ by a few who came in between", () => {
		const of = (day: string, number: number) => ({
			...{ id: `starts|pilot:a|${day}`, count: number, told: "shown" as const },
		});
		const earlier = [
			{ audience: "agreement" as const, quantities: [of("2026-03-31", 20)], relations: [] },
		];
		const telling = (number: number) =>
			tellingGrowth([of("2026-06-30", number)], earlier, POLICIES.agreement).size;
		expect([20, 21, 24, 25, 19].map(telling)).toEqual([0, 1, 1, 0, 0]);
	});
});

describe("shares", () => {
	const shareCell = (part: number, whole: number, audience: Audience) =>
		cellsOf(draftOf([[share("part", "whole")]], counts({ part, whole })), audience)[0]![0]!;

	test("13.0 % of 23 can only be 3 of them, and is hidden", () => {
		expect(shareCell(3, 23, "agreement")).toMatchObject({ value: "[c]", reason: "small" });
	});

	test("so is a share whose remainder is small, and one of fewer than 10", () => {
		expect(shareCell(20, 23, "agreement")).toMatchObject({ value: "[c]" });
		expect(shareCell(9, 9, "agreement")).toMatchObject({ value: "[c]", reason: "few-people" });
	});

	test("0 % and 100 % of a group are flagged", () => {
		expect(shareCell(0, 20, "agreement")).toMatchObject({ value: 0, notes: ["none"] });
		expect(shareCell(20, 20, "public")).toMatchObject({ value: 1, notes: ["all"] });
		expect(shareCell(12, 24, "agreement").notes).toEqual([]);
	});

	test("for everybody both counts are rounded, and the share with its interval is theirs", () => {
		const cell = shareCell(31, 62, "public");
		expect(cell).toMatchObject({ numerator: 30, denominator: 60, value: 0.5 });
		// Wilson for 30 of 60.
		expect(cell.interval).toEqual({ lower: 0.377, upper: 0.623 });
		expect(shareCell(31, 62, "agreement")).toMatchObject({ numerator: 31, denominator: 62 });
	});

	test("a share of nobody is not available", () => {
		expect(shareCell(0, 0, "public")).toMatchObject({ value: "[x]", reason: null });
	});
});

describe("means, money and effects", () => {
	const cellFor = (cell: DraftCell, people: number, audience: Audience) =>
		cellsOf(draftOf([[cell]], counts({ people })), audience)[0]![0]!;

	test("are hidden below 10 people", () => {
		const score: DraftCell = { kind: "score", value: 0.42, people: "people" };
		expect(cellFor(score, 9, "public")).toMatchObject({ value: "[c]", reason: "few-people" });
		expect(cellFor(score, 10, "public")).toMatchObject({ value: 0.42, denominator: 10 });
		const effect: DraftCell = { kind: "estimate", value: 0.1, interval: null, groups: ["people"] };
		expect(cellFor(effect, 9, "agreement").value).toBe("[c]");
		expect(cellFor(effect, 9, "evaluator").value).toBe(0.1);
	});

	test("the second largest giver must not come near the largest (handbook: 50,000 and 49,000)", () => {
		expect(isDominated([50_000, 49_000, 500, 500], 10)).toBe(true);
		expect(isDominated([50_000, 30_000, 20_000], 10)).toBe(false);
		expect(isDominated([50_000], 10)).toBe(true);
		expect(isDominated([], 10)).toBe(false);
	});

	test("a cost is divided by the count that is shown", () => {
		const contributions = [300_000, 200_000, 100_000];
		const spent: Quantity = {
			...{ id: "spent", count: 600_000, of: "pence", people: 62, contributions },
		};
		const cost: DraftCell = { kind: "money", of: "spent", people: "people", per: "people" };
		const draft = draftOf([[cost]], [...counts({ people: 62 }), spent]);
		expect(cellsOf(draft, "public")[0]![0]).toMatchObject({ value: 10_000, denominator: 60 });
	});
});

test("a rate of registers that lack too many marks goes out as unreliable, with its target", () => {
	const doubtful = { kind: "share", part: "came", whole: "marks", notes: ["unreliable"] } as const;
	const known = { kind: "share", part: "came", whole: "marks", notes: ["incomplete"] } as const;
	const reached: DraftCell = {
		...{ kind: "share-reached", value: doubtful, target: 0.8, moreIsBetter: true },
	};
	const rows = [[doubtful, reached, known]];
	const draft = draftOf(rows, [
		{ id: "came", count: 60, of: "things" },
		{ id: "marks", count: 80, of: "things" },
	]);
	const outside = { value: "[u]", numerator: null, reason: "incomplete" };
	for (const audience of ["public", "agreement"] as const)
		expect(cellsOf(draft, audience)[0]).toMatchObject([outside, outside, { value: 0.75 }]);
	expect(cellsOf(draft, "evaluator")[0]).toMatchObject([
		{ value: 0.75, notes: ["unreliable"] },
		{ value: 0.938 },
		{ value: 0.75 },
	]);
});
