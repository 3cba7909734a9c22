import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { protectReport } from "#app/evaluation/public-view.ts";
import { csvName, reportCsv } from "#app/evaluation/report-csv.ts";
import type { ReportView } from "#app/evaluation/report-view.ts";
import { showTrueNumbers } from "#app/evaluation/working-view.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { factsOf, NOW } from "./random-facts.ts";

const { t } = loadTexts("locales")("en");
/** There ten times out of twelve. */
const marks = Array.from({ length: 12 }, (_, week) =>
	week % 5 === 0 && week > 0 ? ("absent" as const) : ("present" as const),
);

function facts(title: string, size = 14) {
	const learners = Array.from({ length: size }, () => ({
		state: "completed" as const,
		achieved: true,
		first: 0,
		gain: 1,
		marks,
	}));
	const made = factsOf([
		{ learners, area: "Newham", level: "entry-1", endsOn: "2026-05-01", cancelled: 99 },
	]);
	return { ...made, courses: made.courses.map((course) => ({ ...course, title })) };
}

function linesOf(view: ReportView): string[][] {
	return parse(reportCsv(view, t), { bom: true, record_delimiter: "\r\n" });
}

test("the file is RFC 4180 in UTF-8 with a mark at the beginning", () => {
	const csv = reportCsv(protectReport(facts('Mums, “tots” & "tea"\nnoon'), NOW), t);
	expect(csv.startsWith("\uFEFFsection,measure,group,value,numerator,denominator,note\r\n")).toBe(
		true,
	);
	expect(csv.endsWith("\r\n")).toBe(true);
	expect(csv).toContain('"Mums, “tots” & ""tea""\nnoon"');
	const lines = parse(csv, { bom: true, record_delimiter: "\r\n" }) as string[][];
	expect(new Set(lines.map((line) => line.length))).toEqual(new Set([7]));
});

test.each(["=1+1", "+44", "-2", "@SUM(A1)", "\tcmd", "\rcmd"])(
	"%j is text, not a formula",
	(title) => {
		const lines = linesOf(showTrueNumbers(facts(title), NOW));
		const groups = lines.map((line) => line[2]!);
		expect(groups).toContain(`'${title}`);
		expect(groups).not.toContain(title);
	},
);

test("numbers stay numbers, and hidden cells stand as their signs", () => {
	const lines = linesOf(protectReport(facts("Morning class"), NOW));
	const find = (measure: string, group: string) =>
		lines.find((line) => line[1] === measure && line[2] === group)!.slice(3, 6);
	expect(find("Starts", "Morning class")).toEqual(["15", "", ""]);
	expect(find("Attendance (%)", "Morning class")).toEqual(["82.4", "140", "170"]);
	const small = linesOf(protectReport(facts("Small class", 5), NOW));
	expect(small.find((line) => line[1] === "Starts" && line[2] === "Small class")![3]).toBe("[c]");
});

test("file and page hold the same cells", () => {
	for (const view of [protectReport(facts("Class"), NOW), showTrueNumbers(facts("Class"), NOW)]) {
		const lines = linesOf(view);
		for (const { measure, value } of view.figures) {
			const words = t(`evaluation:measure.${measure}`);
			const line = lines.find((one) => one[1]!.startsWith(words) && one[2] === "Whole pilot")!;
			const isShare = line[1]!.endsWith("(%)") && typeof value === "number";
			expect(line[3]).toBe(String(isShare ? Math.round(value * 1000) / 10 : value));
		}
	}
});

test("a working file says that it is not for publication, in its name too", () => {
	const working = showTrueNumbers(facts("Class"), NOW);
	expect(reportCsv(working, t)).toContain("Working view. Not for publication.");
	expect(csvName(working)).toBe("family-e17-working-2026-09-01.csv");
	const nasty = { ...working, pilot: { ...working.pilot, slug: 'a"; x=../\r\n' } };
	expect(csvName(nasty)).toBe("ax-working-2026-09-01.csv");
});

test("every definition goes along", () => {
	const csv = reportCsv(protectReport(facts("Class"), NOW), t);
	expect(csv).toContain(t("evaluation:definition.retention"));
	expect(csv).toContain(t("evaluation:public.rule"));
});
