import { describe, expect, test } from "vitest";
import { unitOf, valueWords } from "#app/evaluation/cell-words.ts";
import { labelWords } from "#app/evaluation/label-words.ts";
import type { Table } from "#app/evaluation/report-model.ts";
import { marksOf } from "#app/evaluation/report-notes.ts";
import { exampleReport } from "#tests/support/example-report.ts";
import { pageIn, reportHtml } from "#tests/support/report-html.tsx";

const report = exampleReport();
const tables = report.sections.flatMap((section) => section.tables);
const LANGUAGES = ["en", "ar", "ur"] as const;

/** Texts of the cells of each row, without what stands small below the number. */
function rowsOf(html: string, { id }: Table): string[][] {
	const [, after = ""] = html.split(`id="table-${id}"`);
	const [body = ""] = after.split("</tbody>");
	const [, rows = ""] = body.split("<tbody>");
	return [...rows.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
		[...row.matchAll(/<bdi>(.*?)<\/bdi>/gs)].map(([, words = ""]) => plain(words)),
	);
}

function picturesOf(html: string, { id }: Table): string[] {
	const [, after = ""] = html.split(`id="table-${id}"`);
	const [picture = ""] = after.split("<table>");
	return [...picture.matchAll(/<svg viewBox="[^"]*" role="img".*?<\/svg>/gs)].map(([svg]) => svg);
}

function plain(markup: string): string {
	return markup
		.replaceAll(/<[^>]*>/g, "")
		.replaceAll("&quot;", '"')
		.replaceAll("&lt;", "<")
		.replaceAll("&amp;", "&");
}

describe.each(LANGUAGES)("in %s", (language) => {
	const html = reportHtml(report, language);
	const page = pageIn(language);

	test.each(tables)("table $id shows every cell as it is", (table) => {
		const expected = table.rows.map(({ label, cells }) => [
			labelWords(label, page),
			...cells.map((cell, at) => valueWords(cell, unitOf(cell, table.columns[at]!), page)),
		]);
		expect(rowsOf(html, table)).toEqual(expected);
	});

	test.each(tables.filter(({ chart }) => chart !== null))(
		"the pictures of $id have a title, and the same numbers and signs in words",
		(table) => {
			const pictures = picturesOf(html, table);
			expect(pictures).toHaveLength(2);
			const { title, columns } = table.chart!;
			for (const svg of pictures) {
				const [, said = ""] = /<title[^>]*>(.*?)<\/title>/s.exec(svg) ?? [];
				const [, numbers = ""] = /<desc[^>]*>(.*?)<\/desc>/s.exec(svg) ?? [];
				expect(plain(said)).toBe(labelWords(title, page));
				expect(numbers.split("\n").map(lastWords)).toEqual(drawnWords(table, columns, page));
				const drawn = plain(svg.replace(/<desc.*?<\/desc>/s, ""));
				for (const [row] of signsIn(table, columns)) expect(drawn).toContain(row);
			}
		},
	);

	test("no cell is drawn whose number is hidden", () => {
		const reach = tables.find(({ id }) => id === "reach-class")!;
		for (const svg of picturesOf(html, reach)) {
			const numbers = reach.rows
				.filter(({ isTotal }) => !isTotal)
				.flatMap(({ cells }) => cells.slice(0, 2))
				.filter(({ value }) => typeof value === "number");
			const bars = svg.match(/<rect[^>]*fill="var\(--chart/g) ?? [];
			expect(bars).toHaveLength(numbers.length);
		}
	});
});

test("the page has no style attribute, which the policy forbids, and no text of a key", () => {
	const html = reportHtml(report, "en");
	expect(html).not.toMatch(/\sstyle=/);
	expect(html).not.toMatch(/\{\{|undefined|NaN|\[object/);
	expect(html).not.toMatch(/>report:[a-z]/);
});

test("no two parts of the page have the same id", () => {
	const ids = [...reportHtml(report, "en").matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
	expect(ids.length).toBeGreaterThan(40);
	expect(new Set(ids).size).toBe(ids.length);
});

test("only signs that are used are explained", () => {
	expect(marksOf(report)).toEqual(["[c]", "[low]", "[u]", "[x]", "[z]"]);
	const { sections } = report;
	const quiet = { ...report, sections: sections.filter(({ id }) => id === "achievement") };
	expect(marksOf(quiet)).toEqual(["[c]"]);
	expect(reportHtml(quiet, "en")).not.toContain("[low]");
});

/** "Brent: Retention: 80.0%" ends in the number. */
function lastWords(line: string): string {
	return plain(line)
		.replaceAll(/[\u2066-\u2069]/g, "")
		.split(": ")
		.at(-1)!;
}

function drawnColumns(table: Table, columns: readonly string[]): number[] {
	return columns.map((id) => table.columns.findIndex((column) => column.id === id));
}

function drawnWords(table: Table, columns: readonly string[], page: ReturnType<typeof pageIn>) {
	return table.rows
		.filter(({ isTotal }) => !isTotal)
		.flatMap(({ cells }) =>
			drawnColumns(table, columns).map((at) =>
				valueWords(cells[at]!, unitOf(cells[at]!, table.columns[at]!), page),
			),
		);
}

function signsIn(table: Table, columns: readonly string[]): string[][] {
	if (table.chart?.kind === "logic") return [];
	return table.rows
		.filter(({ isTotal }) => !isTotal)
		.flatMap(({ cells }) => drawnColumns(table, columns).map((at) => cells[at]!.value))
		.filter((value) => value === "[c]" || value === "[low]")
		.map((value) => [String(value)]);
}
