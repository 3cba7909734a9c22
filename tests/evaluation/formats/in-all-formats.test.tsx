import type { Readable } from "node:stream";
import { parse } from "csv-parse/sync";
import { readOds } from "hucre/ods";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { plainCell, reportCsv } from "#app/evaluation/formats/csv.ts";
import { reportJson } from "#app/evaluation/formats/json.ts";
import { reportOds } from "#app/evaluation/formats/ods.ts";
import { headerOf } from "#app/evaluation/formats/sheet.ts";
import { sheetsOf } from "#app/evaluation/formats/sheets.ts";
import { reportXlsx } from "#app/evaluation/formats/xlsx.ts";
import type { Report } from "#app/evaluation/report-model.ts";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { exampleReport } from "#tests/support/example-report.ts";

const texts = loadTexts("locales");
const report = exampleReport();
const LANGUAGES = ["en", "ar"] as const satisfies readonly LanguageTag[];

function whereIn(language: LanguageTag) {
	return { t: texts(language).t, language };
}

/** Names and cells of every sheet, as the program made them. */
function expectedSheets(language: LanguageTag) {
	return sheetsOf(report, whereIn(language)).map((sheet) => ({
		name: sheet.name,
		rows: [headerOf(sheet), ...sheet.rows.map((row) => row.map(plainCell))],
	}));
}

async function bytesOf(stream: Readable): Promise<Uint8Array> {
	const chunks: Buffer[] = [];
	for await (const chunk of stream) chunks.push(chunk);
	return new Uint8Array(Buffer.concat(chunks));
}

type Write = (report: Report, where: ReturnType<typeof whereIn>) => Readable;

describe.each(LANGUAGES)("in %s", (language) => {
	test.each([
		["ODS", reportOds as Write, readOds],
		["XLSX", reportXlsx as Write, readXlsx],
	])("a program that reads %s finds the same cells on the same sheets", async (_, write, read) => {
		const { sheets } = await read(await bytesOf(write(report, whereIn(language))));
		const found = sheets.map(({ name, rows }) => ({ name, rows }));
		expect(found).toEqual(expectedSheets(language));
		expect(sheets.flatMap(({ merges = [] }) => merges)).toEqual([]);
	});

	test("the last sheet is the CSV, cell by cell", () => {
		const csv = [...reportCsv(report, whereIn(language))].join("");
		const lines: string[][] = parse(csv, { bom: true, record_delimiter: "\r\n" });
		const last = expectedSheets(language).at(-1)!;
		expect(lines).toEqual(last.rows.map((row) => row.map(String)));
	});

	test("JSON has the same cells under the codes of the columns", () => {
		const { resources } = JSON.parse([...reportJson(report, whereIn(language))].join(""));
		const sheets = sheetsOf(report, whereIn(language));
		expect(resources.length).toBe(sheets.length);
		for (const [at, { columns, rows }] of sheets.entries()) {
			const found = resources[at].data.map((row: Record<string, unknown>) =>
				columns.map(({ code }) => String(row[code])),
			);
			expect(found).toEqual(rows.map((row) => row.map((cell) => String(plainCell(cell)))));
		}
	});
});

test("every sheet is one table from its first cell, without a blank one", () => {
	for (const { rows } of expectedSheets("en")) {
		const width = rows[0]!.length;
		expect(rows.length).toBeGreaterThan(1);
		for (const row of rows) expect(row.length).toBe(width);
		expect(rows.flat().filter((cell) => cell === "")).toEqual([]);
		expect(new Set(rows[0]!.map((name) => String(name).toLowerCase())).size).toBe(width);
	}
});

test("names of sheets are short, plain and different", () => {
	const names = expectedSheets("en").map(({ name }) => name);
	expect(names.slice(0, 5)).toEqual(["Cover", "Contents", "Notes", "Dictionary", "Main figures"]);
	expect(new Set(names).size).toBe(names.length);
	for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
});

test("numbers are numbers with their form, and signs are words", async () => {
	const { sheets } = await readXlsx(await bytesOf(reportXlsx(report, whereIn("en"))), {
		readStyles: true,
	});
	const reach = sheets.find(({ name }) => name === "reach-class")!;
	expect(reach.rows[1]!.slice(1, 6)).toEqual([35, 20, 0.8, 280, 350]);
	expect(reach.rows[2]![2]).toBe("[c]");
	expect(reach.cells?.get("1,3")?.style?.numFmt).toBe("0.0%");
	expect(reach.tables).toHaveLength(1);
});

test("the same report is the same file, byte by byte", async () => {
	for (const write of [reportOds, reportXlsx]) {
		const [one, other] = [write(report, whereIn("en")), write(report, whereIn("en"))];
		expect(await bytesOf(one)).toEqual(await bytesOf(other));
	}
});

test("an ODS begins with what it is", async () => {
	const bytes = Buffer.from(await bytesOf(reportOds(report, whereIn("en"))));
	expect(bytes.subarray(30, 84).toString()).toBe(
		"mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
	);
});
