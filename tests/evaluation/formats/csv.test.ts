import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { reportCsv } from "#app/evaluation/formats/csv.ts";
import { DATA_COLUMNS } from "#app/evaluation/formats/data-columns.ts";
import { fileText } from "#app/evaluation/formats/file-text.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { exampleReport } from "#tests/support/example-report.ts";

const texts = loadTexts("locales");
const english = { t: texts("en").t, language: "en" } as const;

function csvIn(language: "en" | "ar"): string {
	return [...reportCsv(exampleReport(), { t: texts(language).t, language })].join("");
}

function linesIn(csv: string): string[][] {
	return parse(csv, { bom: true, record_delimiter: "\r\n" });
}

function find(table: string, group: string, measure: string): string[] {
	const lines = linesIn(csvIn("en")).filter(([, of]) => of === table);
	return lines.find((line) => line[3] === group && line[4] === measure)!.slice(5);
}

test("the file is RFC 4180 in UTF-8 with a mark at the beginning, and no cell is blank", () => {
	const csv = csvIn("ar");
	expect(csv.startsWith(`\uFEFF${DATA_COLUMNS.join(",")}\r\n`)).toBe(true);
	expect(csv.endsWith("\r\n")).toBe(true);
	expect(csv).not.toMatch(/[\u2066-\u2069]/);
	const lines = linesIn(csv);
	expect(new Set(lines.map((line) => line.length))).toEqual(new Set([DATA_COLUMNS.length]));
	expect(lines.flat().filter((cell) => cell.trim() === "")).toEqual([]);
});

test("numbers stay numbers, also below 0, and hidden cells stand as their signs", () => {
	const none = ["[z]", "[z]", "[z]", "[z]"];
	const class1 = '\'=Mums, “tots” & "tea"';
	expect(find("reach-class", class1, "Starts")).toEqual(["count", "35", ...none, "[z]", "[z]"]);
	expect(find("reach-class", class1, "Attendance").slice(0, 4)).toEqual([
		"share",
		"0.8",
		"280",
		"350",
	]);
	expect(find("reach-class", "'-1 Angielski po pracy", "Starts")[1]).toBe("[c]");
	expect(find("effects", "Belonging", "Effect").slice(0, 5)).toEqual([
		"score",
		"-0.02",
		"[z]",
		"[z]",
		"-0.3",
	]);
	expect(find("cost", "A start", "With crèche").slice(0, 2)).toEqual(["pounds", "489.75"]);
});

test("words and days stand in a column of their own, and why a cell is hidden beside it", () => {
	expect(find("voices", "'@home", "In her words").at(-2)).toBe(
		'\'+Mam koleżanki, "mówię" co dzień',
	);
	expect(find("reach-class", "الإنجليزية للعائلات", "First lesson").at(-2)).toBe("2026-02-02");
	expect(find("reach-class", "الإنجليزية للعائلات", "Women").at(-1)).toBe(
		english.t("report:reason.small"),
	);
});

test("it says what it is of, by which rules, and what every column means", () => {
	const lines = linesIn(csvIn("en"));
	const texts = lines.map((line) => line.at(-2));
	expect(texts).toContain("public-3");
	for (const column of DATA_COLUMNS)
		expect(lines.some((line) => line[1] === "dictionary" && line[4] === column)).toBe(true);
});

test.each(["=1+1", "+44", "-2", "@SUM(A1)", "\t=cmd", "\r=cmd", " =cmd", "＝1"])(
	"%j is text, not a formula",
	(words) => {
		expect(fileText(words)).toBe(`'${words.trim()}`);
	},
);

test("a file has no letter that XML forbids, and each text on one line", () => {
	expect(fileText("a\u0000b\ud800 c\r\nd")).toBe("ab\ufffd c d");
});
