import { describe, expect, test } from "vitest";
import { withCorrections } from "#app/evaluation/releases/corrections.ts";
import type { Report, ReportCell } from "#app/evaluation/report-model.ts";
import { cell, report, section } from "./given-report.ts";

type Line = readonly [ReportCell["value"], ReportCell["value"]];

/** Starts of each area: in the quarter, and so far. */
function returnOf(period: Report["period"], lines: Record<string, Line>): Report {
	const column = (id: string) => ({
		...{ id, unit: "count" as const },
		label: { key: "evaluation:measure.starts" } as const,
	});
	const table = {
		...{ id: "return-areas", title: { key: "evaluation:report.areas" } as const, notes: [] },
		...{ rowHeader: { key: "evaluation:column.area" } as const, chart: null },
		columns: [column("starts-in"), column("starts")],
		rows: Object.entries(lines).map(([name, values]) => ({
			...{ id: name, label: { name }, cells: values.map((value) => cell(value)) },
		})),
	};
	return report({
		...{ audience: "agreement", period },
		sections: [section({ id: "return", tables: [table] })],
	});
}

const FIRST = { from: "2026-01-01", until: "2026-03-31" };
const SECOND = { from: "2026-04-01", until: "2026-06-30" };
const THIRD = { from: "2026-07-01", until: "2026-09-30" };

const signed = returnOf(FIRST, { Hackney: [20, 20], Newham: [10, 10], Brent: ["[c]", "[c]"] });
const correctionsOf = (now: Report, before: Report | null) => {
	const [{ tables, notes }] = withCorrections(now, before).sections as [Report["sections"][number]];
	const rows = tables.find(({ id }) => id === "return-corrections")?.rows ?? [];
	return {
		rows: rows.map((row) => [row.id, ...row.cells.map(({ value }) => value)]),
		notes: notes.map((note) => ("key" in note ? note.key : note.name)),
	};
};

describe("corrections of what was signed off before", () => {
	test("are lines of the next return, with what came and went since", () => {
		const now = returnOf(SECOND, { Hackney: [5, 28], Newham: [4, 13], Camden: [8, 8] });
		expect(correctionsOf(now, signed)).toEqual({
			rows: [
				["Hackney", 3],
				["Newham", -1],
			],
			notes: [],
		});
	});

	test("are said to be none where nothing changed, and what is hidden stays hidden", () => {
		const now = returnOf(SECOND, { Hackney: [5, 25], Newham: ["[c]", 15], Brent: [10, 14] });
		expect(correctionsOf(now, signed)).toEqual({
			rows: [],
			notes: ["releases:corrections.none"],
		});
	});

	test("need the return of the quarter before", () => {
		const first = { rows: [], notes: ["releases:corrections.first"] };
		const now = returnOf(SECOND, { Hackney: [5, 28] });
		expect(correctionsOf(now, null)).toEqual(first);
		expect(correctionsOf(returnOf(THIRD, { Hackney: [5, 28] }), signed)).toEqual(first);
	});

	test("a place that is new has nothing to correct but what began before", () => {
		const now = returnOf(SECOND, { Camden: [8, 10] });
		expect(correctionsOf(now, signed).rows).toEqual([["Camden", 2]]);
	});
});
