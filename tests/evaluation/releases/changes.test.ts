import { describe, expect, test } from "vitest";
import { withChanges } from "#app/evaluation/releases/changes.ts";
import { hiddenCells } from "#app/evaluation/releases/hidden-cells.ts";
import type { Report } from "#app/evaluation/report-model.ts";
import { headline, report, section, startsTable } from "./given-report.ts";

const changesOf = (after: Report, before: Report | null) =>
	withChanges(after, before).sections.find(({ id }) => id === "changes")!;

const rowsOf = (after: Report, before: Report, id: string) =>
	changesOf(after, before)
		.tables.find((table) => table.id === id)
		?.rows.map((row) => [row.id, ...row.cells.map(({ value }) => value)]);

const reach = (starts: number | "[c]", areas: Record<string, number | "[c]">) =>
	section({
		id: "reach",
		headlines: [headline("starts", starts)],
		tables: [startsTable("starts-by-area", areas)],
	});

describe("what changed since the last report", () => {
	test("stands before the methods, and once however often it is put in", () => {
		const once = withChanges(report(), null);
		expect(once.sections.map(({ id }) => id)).toEqual(["reach", "changes", "methods"]);
		expect(withChanges(once, null)).toEqual(once);
		expect(withChanges(report({ sections: [] }), null).sections).toHaveLength(1);
	});

	test("the first report says that it is the first", () => {
		expect(changesOf(report(), null)).toMatchObject({
			tables: [],
			notes: [{ key: "releases:changes.first" }],
		});
	});

	test("the same report says that nothing changed, and that it covers the same days", () => {
		expect(changesOf(report(), withChanges(report(), null))).toMatchObject({
			tables: [],
			notes: [{ key: "releases:changes.nothing" }, { key: "releases:changes.correction" }],
		});
	});

	test("figures stand side by side as each report shows them, in their own unit", () => {
		const before = report({ sections: [reach(40, {})] });
		const after = report({ sections: [reach("[c]", {})] });
		expect(rowsOf(after, before, "changes-figures")).toEqual([["starts", 40, "[c]"]]);
		const money = report({
			sections: [section({ id: "cost", headlines: [headline("cost-start", 12_000)] })],
		});
		const [table] = changesOf(money, report({ sections: [] })).tables;
		expect(table!.rows[0]!.cells).toMatchObject([
			{ value: "[x]", unit: "pence" },
			{ value: 12_000, unit: "pence" },
		]);
	});

	test("tables that came, went or differ are named, with the number of cells", () => {
		const before = report({ sections: [reach(40, { Hackney: 20, Newham: 20, Brent: 10 })] });
		const after = report({
			sections: [
				section({
					id: "reach",
					headlines: [headline("starts", 40)],
					tables: [
						startsTable("starts-by-area", { Hackney: 25, Newham: 20, Camden: 10 }),
						startsTable("starts-by-level", { "Entry 1": 45 }),
					],
				}),
			],
		});
		expect(rowsOf(after, before, "changes-tables")).toEqual([
			["starts-by-area", { key: "releases:changes.changed" }, 3],
			["starts-by-level", { key: "releases:changes.added" }, "[z]"],
		]);
		expect(rowsOf(before, after, "changes-tables")?.at(-1)).toEqual([
			"starts-by-level",
			{ key: "releases:changes.removed" },
			"[z]",
		]);
	});

	test("other days, other rules and more hidden cells are said", () => {
		const before = report();
		const after = report({
			rules: "3",
			period: { from: "2026-01-01", until: "2026-09-30" },
			sections: [reach("[c]", { "Waltham Forest": "[c]", Hackney: "[c]" })],
		});
		expect(rowsOf(after, before, "changes-period")).toEqual([
			["from", "2026-01-01", "2026-01-01"],
			["until", "2026-06-30", "2026-09-30"],
		]);
		expect(rowsOf(after, before, "changes-hidden")).toEqual([["hidden", 1, 3]]);
		expect(changesOf(after, before).notes).toEqual([
			{ key: "releases:changes.rules", values: { before: "2", now: "3" } },
		]);
	});

	test("nothing is said that neither report shows", () => {
		const before = report({ sections: [reach("[c]", { Hackney: "[c]", Newham: 20 })] });
		const after = report({ sections: [reach("[c]", { Hackney: "[c]", Newham: 25 })] });
		const { tables } = changesOf(after, before);
		expect(tables.map(({ id }) => id)).toEqual(["changes-tables"]);
		expect(JSON.stringify(tables)).not.toContain("Hackney");
	});
});

test("hidden cells are found in headlines and tables, each with its reason and place", () => {
	expect(hiddenCells(report({ sections: [reach("[c]", { Hackney: "[c]", Newham: 20 })] }))).toEqual(
		[
			{ section: "reach", reason: "small", where: { indicator: "starts" } },
			{
				section: "reach",
				reason: "small",
				where: {
					table: { key: "evaluation:report.areas" },
					row: { name: "Hackney" },
					column: { key: "evaluation:measure.starts" },
				},
			},
		],
	);
});
